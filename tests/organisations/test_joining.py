"""Registering an organisation, and asking for access to one that is registered (trust T5)."""

import pytest
from django.urls import reverse

from calls.models import Application
from tandem.audit.models import Entry
from tandem.organisations.joining import Refused, ask_access, found
from tandem.organisations.models import Membership, Organisation, Right
from tandem.organisations.rights import has_right
from tests.factories.accounts import UserFactory
from tests.factories.calls import ApplicationFactory
from tests.factories.organisations import MembershipFactory, OrganisationFactory

pytestmark = pytest.mark.django_db

NUMBER = "0207499430"
FACTS = {
    "name": "Stad Vilvoorde",
    "kind": "municipality",
    "municipality": "23088",
    "street": "Grote Markt 1",
    "postal_code": "1800",
    "locality": "Vilvoorde",
    "language": "nl",
}


def join_url(number: str = NUMBER) -> str:
    return reverse("organisations:join", args=[number])


def test_the_first_who_registers_a_number_manages_the_unverified_organisation(sign_in):
    user = UserFactory()
    client = sign_in(user)
    asked = client.post(reverse("organisations:add"), {"enterprise_number": "BE 0207 499 430"})
    assert asked.url == join_url()
    done = client.post(asked.url, FACTS)
    assert done.url == reverse("organisations:mine")
    organisation = Organisation.objects.get()
    assert (
        organisation.enterprise_number,
        organisation.municipality_id,
        organisation.verified,
    ) == (
        NUMBER,
        "23088",
        False,
    )
    assert has_right(user, organisation, Right.MANAGE)
    assert Entry.objects.get().verb == "organisation.founded"


def test_nobody_registers_a_verified_organisation_by_adding_a_field(sign_in):
    client = sign_in(UserFactory())
    client.post(join_url(), {**FACTS, "verified": "on", "enterprise_number": "0100000087"})
    organisation = Organisation.objects.get()
    assert (organisation.verified, organisation.enterprise_number) == (False, NUMBER)


def test_registering_leads_on_to_where_one_was(sign_in):
    client = sign_in(UserFactory())
    onward = reverse("accounts:profile")
    asked = client.post(reverse("organisations:add"), {"enterprise_number": NUMBER, "next": onward})
    assert asked.url.startswith(f"{join_url()}?next=")
    form = client.get(asked.url).content.decode()
    assert f'name="next" value="{onward}"' in form
    assert client.post(asked.url, FACTS).url == onward


def test_a_second_registrant_with_the_same_number_gets_no_access(sign_in):
    application = ApplicationFactory(organisation=OrganisationFactory(enterprise_number=NUMBER))
    user = UserFactory()
    client = sign_in(user)
    client.post(join_url(), FACTS)
    membership = Membership.objects.get(user=user)
    assert (membership.confirmed, Organisation.objects.count()) == (False, 1)
    assert not has_right(user, application.organisation, Right.READ)
    assert not Organisation.objects.visible_to(user).exists()
    assert not Application.objects.visible_to(user).exists()
    answer = client.get(reverse("organisations:show", args=[application.organisation_id]))
    assert answer.status_code == 404


def test_two_who_register_at_once_make_one_organisation():
    first, second = UserFactory(), UserFactory()
    found(user=first, enterprise_number=NUMBER, name="A", kind="other")
    with pytest.raises(Refused):
        found(user=second, enterprise_number=NUMBER, name="B", kind="other")
    assert [row.user for row in Membership.objects.all()] == [first]


def test_managers_are_asked_in_their_own_language(drain, mailoutbox):
    organisation = OrganisationFactory()
    manager = UserFactory(language="fr")
    MembershipFactory(user=manager, organisation=organisation, right=Right.MANAGE)
    MembershipFactory(organisation=organisation, right=Right.SUBMIT)
    person = UserFactory()
    ask_access(user=person, organisation=organisation)
    ask_access(user=person, organisation=organisation)
    drain()
    (mail,) = mailoutbox
    assert (mail.to, mail.extra_headers["Content-Language"]) == ([manager.email], "fr")
    assert person.email in mail.body
    assert f"/{organisation.pk}/" in mail.body


@pytest.mark.parametrize("number", ["0207499431", "2123456789", "abc", "0207.499.430.1"], ids=str)
def test_an_address_with_a_wrong_number_does_not_exist(sign_in, number):
    assert sign_in(UserFactory()).get(join_url(number)).status_code == 404


def test_a_wrong_number_comes_back_with_what_was_typed(sign_in):
    answer = sign_in(UserFactory()).post(
        reverse("organisations:add"), {"enterprise_number": "0207.499.431"}
    )
    assert answer.status_code == 422
    assert 'value="0207.499.431"' in answer.content.decode()


def test_incomplete_facts_come_back(sign_in):
    answer = sign_in(UserFactory()).post(join_url(), {**FACTS, "postal_code": "18", "name": ""})
    assert answer.status_code == 422
    assert set(answer.context["form"].errors) == {"postal_code", "name"}
    assert not Organisation.objects.exists()


def test_members_who_give_their_own_number_go_on(sign_in):
    row = MembershipFactory(organisation__enterprise_number=NUMBER)
    assert sign_in(row.user).get(join_url()).url == reverse("organisations:mine")


def test_my_organisations_shows_mine_and_those_i_wait_for(sign_in):
    user = UserFactory()
    mine = MembershipFactory(user=user, organisation__name="Stad Gent")
    waiting = MembershipFactory(user=user, confirmed=False, organisation__name="Stad Luik")
    MembershipFactory(organisation__name="Stad Brugge")
    page = sign_in(user).get(reverse("organisations:mine"))
    assert (page.context["confirmed"], page.context["waiting"]) == ([mine], [waiting])


def test_nobody_finds_an_empty_page(sign_in):
    page = sign_in(UserFactory()).get(reverse("organisations:mine")).content.decode()
    assert reverse("organisations:add") in page
