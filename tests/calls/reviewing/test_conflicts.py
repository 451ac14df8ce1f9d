"""The conflict question: who may answer it, what it closes, and that it stands."""

import pytest

from calls.enums import CallRoleKind, Status
from calls.models import Application, ConflictDeclaration
from calls.reviewing.conflicts import ConflictRefused, declare
from tandem.audit.models import Entry
from tandem.outbox.models import Job
from tests.factories.accounts import UserFactory
from tests.factories.calls import AssignmentFactory, CallRoleFactory

pytestmark = pytest.mark.django_db


@pytest.fixture
def assignment():
    return AssignmentFactory()


def test_none_opens_the_file(assignment):
    reviewer, application = assignment.reviewer, assignment.application
    assert not Application.objects.visible_to(reviewer).exists()
    declare(application=application, user=reviewer, has_conflict=False)
    assert Application.objects.visible_to(reviewer).get() == application
    assert Job.objects.count() == 0


def test_conflict_keeps_it_closed_and_tells_each_case_officer_in_her_language(assignment):
    call = assignment.application.call
    officers = [
        CallRoleFactory(call=call, user__language=language).user for language in ("nl", "fr")
    ]
    declare(
        application=assignment.application,
        user=assignment.reviewer,
        has_conflict=True,
        reason="My sister works there.",
    )
    assert not Application.objects.visible_to(assignment.reviewer).exists()
    mails = Job.objects.filter(kind="mail").order_by("pk")
    assert [(m.payload["recipient"], m.payload["language"]) for m in mails] == [
        (officer.email, officer.language) for officer in officers
    ]
    # The reason is personal: neither the mail nor the record holds it.
    assert "sister" not in str([m.payload for m in mails])
    assert "sister" not in str(Entry.objects.get().data)


def test_late_conflict_closes_the_file_again(assignment):
    who = {"application": assignment.application, "user": assignment.reviewer}
    declare(**who, has_conflict=False)
    declare(**who, has_conflict=True, reason="I only saw it now.")
    assert not Application.objects.visible_to(assignment.reviewer).exists()
    assert list(Entry.objects.values_list("verb", flat=True)) == [
        "conflict.none",
        "conflict.declared",
    ]


def test_a_conflict_is_not_taken_back_by_the_person_herself(assignment):
    who = {"application": assignment.application, "user": assignment.reviewer}
    declare(**who, has_conflict=True, reason="Family.")
    with pytest.raises(ConflictRefused):
        declare(**who, has_conflict=False)
    assert ConflictDeclaration.objects.get().has_conflict is True


def test_a_conflict_needs_words(assignment):
    with pytest.raises(ConflictRefused):
        declare(
            application=assignment.application,
            user=assignment.reviewer,
            has_conflict=True,
            reason=" ",
        )


def test_a_stranger_declares_nothing(assignment):
    with pytest.raises(ConflictRefused):
        declare(application=assignment.application, user=UserFactory(), has_conflict=False)


def test_a_committee_member_declares_without_assignment(assignment):
    member = CallRoleFactory(call=assignment.application.call, role=CallRoleKind.COMMITTEE).user
    declare(
        application=assignment.application, user=member, has_conflict=True, reason="Neighbours."
    )
    assert not Application.objects.visible_to(member).exists()


@pytest.mark.parametrize("status", [Status.SUBMITTED, Status.AWARDED, Status.WITHDRAWN])
def test_not_before_and_not_after_the_review(assignment, status):
    Application.objects.update(status=status)
    with pytest.raises(ConflictRefused):
        declare(application=assignment.application, user=assignment.reviewer, has_conflict=False)
