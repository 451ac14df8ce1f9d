"""An official checks an organisation: how is noted, on the record, and nobody vouches for herself."""

import pytest

from tandem.audit.models import Entry
from tandem.organisations.joining import Refused
from tandem.organisations.models import Check
from tandem.organisations.verifying import verify, withdraw_verification
from tests.factories.accounts import UserFactory
from tests.factories.organisations import MembershipFactory, OrganisationFactory

pytestmark = pytest.mark.django_db


def test_the_check_says_who_how_and_when():
    organisation, official = OrganisationFactory(), UserFactory()
    verify(organisation=organisation, how=Check.MANDATE, actor=official)
    organisation.refresh_from_db()
    assert (organisation.verified, organisation.verified_how, organisation.verified_by) == (
        True,
        Check.MANDATE,
        official,
    )
    assert organisation.verified_at is not None
    entry = Entry.objects.get()
    assert (entry.verb, entry.actor_id, entry.subject, entry.data) == (
        "organisation.verified",
        official.pk,
        f"organisations.organisation:{organisation.pk}",
        {"how": "mandate"},
    )


def test_checking_twice_is_refused():
    organisation, first = OrganisationFactory(), UserFactory()
    verify(organisation=organisation, how=Check.MANDATE, actor=first)
    with pytest.raises(Refused):
        verify(organisation=organisation, how=Check.KNOWN, actor=UserFactory())
    organisation.refresh_from_db()
    assert (organisation.verified_by, Entry.objects.count()) == (first, 1)


@pytest.mark.parametrize("confirmed", [True, False])
def test_nobody_checks_her_own_organisation(confirmed):
    member = MembershipFactory(confirmed=confirmed)
    with pytest.raises(Refused):
        verify(organisation=member.organisation, how=Check.KNOWN, actor=member.user)
    member.organisation.refresh_from_db()
    assert (member.organisation.verified, Entry.objects.count()) == (False, 0)


def test_taking_the_check_back_leaves_no_trace_but_the_record():
    organisation, official = OrganisationFactory(), UserFactory()
    verify(organisation=organisation, how=Check.TELEPHONE, actor=official)
    withdraw_verification(organisation=organisation, actor=official)
    organisation.refresh_from_db()
    assert (organisation.verified, organisation.verified_how) == (False, "")
    assert (organisation.verified_at, organisation.verified_by) == (None, None)
    assert list(Entry.objects.order_by("number").values_list("verb", "data")) == [
        ("organisation.verified", {"how": "telephone"}),
        ("organisation.verification_withdrawn", {"how": "telephone"}),
    ]


def test_what_was_not_checked_cannot_be_taken_back():
    with pytest.raises(Refused):
        withdraw_verification(organisation=OrganisationFactory(), actor=UserFactory())
