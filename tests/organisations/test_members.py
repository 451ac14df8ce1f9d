"""What managers do with the members of their organisation."""

import pytest
from django.urls import reverse

from tandem.audit.models import Entry
from tandem.organisations.joining import Refused
from tandem.organisations.members import give_right, remove
from tandem.organisations.models import Membership, Right
from tandem.organisations.rights import has_right
from tests.factories.accounts import UserFactory
from tests.factories.organisations import MembershipFactory, OrganisationFactory

pytestmark = pytest.mark.django_db


@pytest.fixture
def organisation():
    return OrganisationFactory()


@pytest.fixture
def manager(organisation):
    return MembershipFactory(organisation=organisation, right=Right.MANAGE).user


def member(organisation, right=Right.EDIT, **more):
    return MembershipFactory(organisation=organisation, right=right, **more)


def test_a_manager_confirms_with_a_right_of_her_choice(
    sign_in, organisation, manager, drain, mailoutbox
):
    asked = member(organisation, Right.READ, confirmed=False)
    url = reverse("organisations:member", args=[organisation.pk, asked.pk])
    client = sign_in(manager)
    assert asked.user.email in client.get(url).content.decode()
    client.post(url, {"right": "submit"})
    assert has_right(asked.user, organisation, Right.SUBMIT)
    assert not has_right(asked.user, organisation, Right.MANAGE)
    entry = Entry.objects.get(verb="membership.confirmed")
    assert (entry.actor_id, entry.data) == (manager.pk, {"from": "", "to": "submit"})
    drain()
    assert [mail.to for mail in mailoutbox] == [[asked.user.email]]


def test_a_manager_refuses(sign_in, organisation, manager, drain, mailoutbox):
    asked = member(organisation, confirmed=False)
    url = reverse("organisations:remove_member", args=[organisation.pk, asked.pk])
    client = sign_in(manager)
    assert client.get(url).context["row"] == asked
    client.post(url)
    assert not Membership.objects.filter(pk=asked.pk).exists()
    assert Entry.objects.get().verb == "membership.refused"
    drain()
    assert [mail.to for mail in mailoutbox] == [[asked.user.email]]


@pytest.mark.parametrize("right", [Right.READ, Right.EDIT, Right.SUBMIT])
def test_other_members_change_nothing(sign_in, organisation, manager, right):
    me, other = member(organisation, right), member(organisation)
    client = sign_in(me.user)
    answers = [
        client.post(reverse(f"organisations:{name}", args=args), {"right": "manage"}).status_code
        for name, args in [
            ("member", [organisation.pk, other.pk]),
            ("member", [organisation.pk, me.pk]),
            ("remove_member", [organisation.pk, other.pk]),
            ("invite", [organisation.pk]),
        ]
    ]
    assert answers == [403] * 4
    for act in (
        lambda: give_right(membership=me, right=Right.MANAGE, actor=me.user),
        lambda: remove(membership=other, actor=me.user),
    ):
        with pytest.raises(Refused):
            act()


def test_managers_of_another_organisation_find_nothing(sign_in, organisation, manager):
    other = MembershipFactory(right=Right.MANAGE)
    row = member(organisation)
    client = sign_in(other.user)
    answers = [
        client.post(url, {"right": "manage"}).status_code
        for url in (
            reverse("organisations:member", args=[organisation.pk, row.pk]),
            reverse("organisations:remove_member", args=[organisation.pk, row.pk]),
            # A row of one organisation under the address of the other:
            reverse("organisations:member", args=[other.organisation_id, row.pk]),
            reverse("organisations:remove_member", args=[other.organisation_id, row.pk]),
        )
    ]
    assert answers == [404] * 4


def test_who_waits_does_not_confirm_herself(sign_in, organisation, manager):
    asked = member(organisation, confirmed=False)
    client = sign_in(asked.user)
    url = reverse("organisations:member", args=[organisation.pk, asked.pk])
    assert client.post(url, {"right": "manage"}).status_code == 404


def test_who_waits_takes_the_request_back(sign_in, organisation, manager):
    asked = member(organisation, confirmed=False)
    url = reverse("organisations:remove_member", args=[organisation.pk, asked.pk])
    assert sign_in(asked.user).post(url).url == reverse("organisations:mine")
    assert not Membership.objects.filter(pk=asked.pk).exists()


def test_a_member_leaves(sign_in, organisation, manager):
    row = member(organisation)
    sign_in(row.user).post(reverse("organisations:remove_member", args=[organisation.pk, row.pk]))
    assert not has_right(row.user, organisation, Right.READ)


def test_the_last_manager_stays(organisation, manager):
    row = Membership.objects.get(user=manager)
    member(organisation, Right.SUBMIT)
    member(organisation, Right.MANAGE, confirmed=False)
    for act in (
        lambda: give_right(membership=row, right=Right.READ, actor=manager),
        lambda: remove(membership=row, actor=manager),
    ):
        with pytest.raises(Refused, match="laatste beheerder"):
            act()
    assert has_right(manager, organisation, Right.MANAGE)


def test_an_inactive_manager_does_not_count(organisation, manager):
    MembershipFactory(
        organisation=organisation, right=Right.MANAGE, user=UserFactory(is_active=False)
    )
    with pytest.raises(Refused, match="laatste beheerder"):
        remove(membership=Membership.objects.get(user=manager), actor=manager)


def test_one_of_two_managers_may_step_back(organisation, manager):
    member(organisation, Right.MANAGE)
    give_right(membership=Membership.objects.get(user=manager), right=Right.READ, actor=manager)
    assert not has_right(manager, organisation, Right.EDIT)


def test_a_row_that_somebody_took_away_meanwhile(organisation, manager):
    row = member(organisation)
    Membership.objects.filter(pk=row.pk).delete()
    with pytest.raises(Refused, match="al gedaan"):
        give_right(membership=row, right=Right.EDIT, actor=manager)


def test_only_managers_see_addresses_and_actions(sign_in, organisation, manager):
    row = member(organisation, Right.READ)
    url = reverse("organisations:show", args=[organisation.pk])
    seen = [
        manager.email in sign_in(user).get(url).content.decode() for user in (manager, row.user)
    ]
    assert seen == [True, False]
