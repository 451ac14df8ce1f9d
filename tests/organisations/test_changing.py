"""A manager changes the facts of her organisation: never the number, nor what was checked."""

import pytest
from django.urls import reverse

from tandem.audit.models import Entry
from tandem.organisations.changing import change_facts
from tandem.organisations.joining import Refused
from tandem.organisations.models import Right
from tests.factories.accounts import UserFactory
from tests.factories.organisations import MembershipFactory, OrganisationFactory

pytestmark = pytest.mark.django_db

NEW = {
    "municipality": "23088",
    "street": "Nieuwstraat 7",
    "postal_code": "1800",
    "locality": "Vilvoorde",
    "language": "fr",
}


@pytest.fixture
def organisation():
    return OrganisationFactory(name="Stad Vilvoorde")


@pytest.fixture
def manager(organisation):
    return MembershipFactory(organisation=organisation, right=Right.MANAGE).user


def url(organisation) -> str:
    return reverse("organisations:facts", args=[organisation.pk])


def test_a_manager_moves_the_organisation(sign_in, organisation, manager):
    client = sign_in(manager)
    shown = client.get(url(organisation)).context["form"]
    assert shown.initial["street"] == "Grote Markt 1"
    data = NEW | {"name": organisation.name, "kind": organisation.kind}
    answer = client.post(url(organisation), data)
    organisation.refresh_from_db()
    assert answer.url == reverse("organisations:show", args=[organisation.pk])
    assert (organisation.street, organisation.language) == ("Nieuwstraat 7", "fr")
    entry = Entry.objects.get()
    assert (entry.verb, entry.actor_id, entry.data) == (
        "organisation.changed",
        manager.pk,
        {"columns": ["language", "street"]},
    )


def test_saving_without_a_change_records_nothing(organisation, manager):
    change_facts(organisation=organisation, actor=manager, street=organisation.street)
    assert Entry.objects.count() == 0


def test_columns_that_are_not_in_the_form_stay(sign_in, organisation, manager):
    number = organisation.enterprise_number
    data = NEW | {
        "name": "Andere naam",
        "kind": "school",
        "enterprise_number": "0207499430",
        "verified": "on",
        "verified_how": "known",
    }
    sign_in(manager).post(url(organisation), data)
    organisation.refresh_from_db()
    assert (organisation.name, organisation.kind) == ("Andere naam", "school")
    assert (organisation.enterprise_number, organisation.verified) == (number, False)
    assert organisation.verified_how == ""


def test_name_and_kind_are_fixed_once_checked(sign_in, organisation, manager):
    organisation.verified = True
    organisation.save()
    client = sign_in(manager)
    assert list(client.get(url(organisation)).context["form"].fields) == list(NEW)
    client.post(url(organisation), NEW | {"name": "Andere naam", "kind": "school"})
    organisation.refresh_from_db()
    assert (organisation.name, organisation.street) == ("Stad Vilvoorde", "Nieuwstraat 7")
    with pytest.raises(Refused):
        change_facts(organisation=organisation, actor=manager, name="Andere naam")


@pytest.mark.parametrize("right", [Right.READ, Right.EDIT, Right.SUBMIT])
def test_other_members_change_nothing(sign_in, organisation, right):
    member = MembershipFactory(organisation=organisation, right=right).user
    answers = [sign_in(member).get(url(organisation)), sign_in(member).post(url(organisation), NEW)]
    assert [one.status_code for one in answers] == [403, 403]
    with pytest.raises(Refused):
        change_facts(organisation=organisation, actor=member, street="X")


def test_strangers_do_not_learn_that_it_exists(sign_in, organisation):
    assert sign_in(UserFactory()).get(url(organisation)).status_code == 404


def test_what_is_wrong_comes_back_with_everything_typed(sign_in, organisation, manager):
    data = NEW | {"postal_code": "18", "name": "Stad", "kind": "municipality"}
    page = sign_in(manager).post(url(organisation), data)
    assert (page.status_code, list(page.context["form"].errors)) == (422, ["postal_code"])
    assert 'value="Nieuwstraat 7"' in page.content.decode()
    organisation.refresh_from_db()
    assert organisation.street == "Grote Markt 1"


def test_only_managers_see_the_link(sign_in, organisation, manager):
    member = MembershipFactory(organisation=organisation).user
    show = reverse("organisations:show", args=[organisation.pk])
    pages = [sign_in(one).get(show).content.decode() for one in (manager, member)]
    assert [url(organisation) in page for page in pages] == [True, False]
