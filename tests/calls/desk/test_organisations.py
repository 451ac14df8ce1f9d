"""Organisations in the CMS: calls managers see all of them and note that one was checked."""

import pytest
from django.urls import reverse

from tandem.accounts.roles import Role
from tandem.audit.models import Entry
from tests.factories.calls import CallRoleFactory
from tests.factories.organisations import MembershipFactory, OrganisationFactory

pytestmark = pytest.mark.django_db


@pytest.fixture
def client(staff_client):
    return staff_client(Role.CALLS_MANAGER)


def one(organisation, name: str = "organisation") -> str:
    return reverse(f"calls_cms:{name}", args=[organisation.pk])


def found(client, **query) -> list[str]:
    page = client.get(reverse("calls_cms:organisations"), query)
    return [row.name for row in page.context["object_list"]]


def test_those_that_wait_for_a_check_come_first(client):
    OrganisationFactory(name="Aalst", verified=True)
    OrganisationFactory(name="Zele")
    assert found(client) == ["Zele", "Aalst"]
    assert (found(client, verified="true"), found(client, verified="false")) == (
        ["Aalst"],
        ["Zele"],
    )


def test_an_organisation_is_found_by_name_place_and_number(client):
    OrganisationFactory(name="Stad Aalst", locality="Aalst", enterprise_number="0207437468")
    OrganisationFactory(name="School", locality="Ninove")
    assert found(client, q="aalst") == ["Stad Aalst"]
    assert found(client, q="ninove") == ["School"]
    assert found(client, q="0207.437.468") == found(client, q="0207437468") == ["Stad Aalst"]
    assert found(client, q="nowhere") == []


def test_as_many_queries_for_fifty_as_for_five(client, django_assert_max_num_queries):
    def count() -> int:
        client.get(reverse("calls_cms:organisations"))
        with django_assert_max_num_queries(100) as queries:
            client.get(reverse("calls_cms:organisations"))
        return len(queries)

    OrganisationFactory.create_batch(5)
    few = count()
    OrganisationFactory.create_batch(45)
    assert count() == few


def test_checking_says_how_and_leads_back(client):
    organisation = MembershipFactory().organisation
    assert client.get(one(organisation)).context["members"].count() == 1
    answer = client.post(one(organisation), {"how": "telephone"})
    organisation.refresh_from_db()
    assert (answer.url, organisation.verified_how) == (one(organisation), "telephone")
    assert organisation.verified_by == client.user
    assert organisation.get_verified_how_display() in client.get(answer.url).content.decode()


@pytest.mark.parametrize("data", [{}, {"how": ""}, {"how": "trust me"}])
def test_without_saying_how_nothing_is_noted(client, data):
    organisation = OrganisationFactory()
    page = client.post(one(organisation), data)
    organisation.refresh_from_db()
    assert (bool(page.context["form"].errors), organisation.verified) == (True, False)


def test_a_check_is_taken_back_after_a_question(client):
    organisation = OrganisationFactory()
    client.post(one(organisation), {"how": "known"})
    assert client.get(one(organisation, "withdraw_check")).status_code == 200
    organisation.refresh_from_db()
    assert organisation.verified is True
    answer = client.post(one(organisation, "withdraw_check"))
    organisation.refresh_from_db()
    assert (answer.url, organisation.verified) == (one(organisation), False)


def test_who_is_a_member_is_told_that_a_colleague_must_check(client):
    organisation = MembershipFactory(user=client.user).organisation
    page = client.post(one(organisation), {"how": "known"}, follow=True)
    assert "collega" in page.content.decode()
    assert Entry.objects.count() == 0


def test_case_officers_do_not_get_in(staff_client):
    client, organisation = staff_client(CallRoleFactory().user), OrganisationFactory()
    urls = [
        reverse("calls_cms:organisations"),
        one(organisation),
        one(organisation, "withdraw_check"),
    ]
    assert [client.get(url).status_code for url in urls] == [403] * 3


def test_the_menu_shows_it_to_calls_managers_alone(client, staff_client):
    url = reverse("calls_cms:organisations")
    officer = staff_client(CallRoleFactory().user)
    home = [one.get(reverse("wagtailadmin_home")).content.decode() for one in (client, officer)]
    assert [url in page for page in home] == [True, False]
