"""Who may be assigned to what, and what assigning leaves behind."""

import pytest
from django.utils import timezone

from calls.enums import CallRoleKind, Status
from calls.models import Assignment, Review
from calls.reviewing.assigning import (
    AssignmentRefused,
    Pair,
    assign,
    assign_many,
    close_review,
    start_review,
    unassign,
)
from calls.steps import StepRefused
from tandem.audit.models import Entry
from tandem.outbox.models import Job
from tests.factories.accounts import UserFactory
from tests.factories.calls import (
    ApplicationFactory,
    AssignmentFactory,
    CallFactory,
    CallRoleFactory,
    ConflictDeclarationFactory,
)
from tests.factories.organisations import MembershipFactory

pytestmark = pytest.mark.django_db


@pytest.fixture
def officer():
    return CallRoleFactory(call=CallFactory(closed=True)).user


@pytest.fixture
def application(officer):
    return ApplicationFactory(call=officer.call_roles.get().call, status=Status.ADMISSIBLE)


@pytest.fixture
def reviewer(application):
    return CallRoleFactory(
        call=application.call, role=CallRoleKind.REVIEWER, user__language="fr"
    ).user


def test_assigning_tells_the_reviewer_in_her_language_and_seals_it(application, reviewer, officer):
    assign(application=application, reviewer=reviewer, actor=officer)
    assign(application=application, reviewer=reviewer, actor=officer)
    assert list(Assignment.objects.values_list("application", "reviewer", "assigned_by")) == [
        (application.pk, reviewer.pk, officer.pk)
    ]
    job = Job.objects.get(kind="mail")
    assert (job.payload["template"], job.payload["language"]) == ("assigned", "fr")
    assert job.payload["context"]["call"] == application.call.title_fr
    assert list(Entry.objects.values_list("verb", "actor_id", "data")) == [
        ("reviewer.assigned", officer.pk, {"reviewer": reviewer.pk})
    ]


def test_two_files_on_a_day_are_one_mail_that_names_no_file(application, reviewer, officer):
    other = ApplicationFactory(call=application.call, status=Status.IN_REVIEW)
    for row in (application, other):
        assign(application=row, reviewer=reviewer, actor=officer)
    job = Job.objects.get(kind="mail")
    assert application.title not in str(job.payload)
    assert application.reference not in str(job.payload)


def _other_call(application, reviewer, officer):
    reviewer.call_roles.all().delete()


def _member(application, reviewer, officer):
    MembershipFactory(user=reviewer, organisation=application.organisation, confirmed=False)


def _conflicted(application, reviewer, officer):
    ConflictDeclarationFactory(
        application=application, user=reviewer, has_conflict=True, reason="Family."
    )


def _not_admissible(application, reviewer, officer):
    type(application).objects.filter(pk=application.pk).update(status=Status.SUBMITTED)


def _without_review(application, reviewer, officer):
    application.call.with_review = False
    application.call.save()


def _not_officer(application, reviewer, officer):
    officer.call_roles.all().delete()


def _inactive(application, reviewer, officer):
    reviewer.is_active = False


def _herself(application, reviewer, officer):
    CallRoleFactory(call=application.call, user=reviewer)
    officer.pk = reviewer.pk


@pytest.mark.parametrize(
    "spoil",
    [
        _other_call,
        _member,
        _conflicted,
        _not_admissible,
        _without_review,
        _not_officer,
        _inactive,
        _herself,
    ],
)
def test_assigning_is_refused(spoil, application, reviewer, officer):
    spoil(application, reviewer, officer)
    with pytest.raises(AssignmentRefused):
        assign(application=application, reviewer=reviewer, actor=officer)
    assert Assignment.objects.count() == 0
    assert Job.objects.count() == 0


def test_unassigning_is_sealed(application, reviewer, officer):
    AssignmentFactory(application=application, reviewer=reviewer)
    unassign(application=application, reviewer=reviewer, actor=officer)
    assert Assignment.objects.count() == 0
    assert Entry.objects.get().verb == "reviewer.unassigned"


def test_what_a_reviewer_wrote_keeps_the_assignment(application, reviewer, officer):
    Review.objects.create(assignment=AssignmentFactory(application=application, reviewer=reviewer))
    with pytest.raises(AssignmentRefused):
        unassign(application=application, reviewer=reviewer, actor=officer)
    assert Assignment.objects.count() == 1


def test_one_refusal_in_the_grid_leaves_the_others_done(application, reviewer, officer):
    stranger = UserFactory()
    refusals = assign_many(
        add=[Pair(application, stranger), Pair(application, reviewer)], remove=[], actor=officer
    )
    assert len(refusals) == 1
    assert Assignment.objects.get().reviewer == reviewer


def test_review_starts_with_reviewers_only(application, reviewer, officer):
    now = timezone.now()
    with pytest.raises(StepRefused):
        start_review(application=application, actor=officer, received_at=now)
    assign(application=application, reviewer=reviewer, actor=officer)
    started = start_review(application=application, actor=officer, received_at=now)
    assert started.status == Status.IN_REVIEW


def test_closing_early_asks_for_a_reason(officer, application, reviewer):
    row = AssignmentFactory(
        application=ApplicationFactory(call=application.call, status=Status.IN_REVIEW),
        reviewer=reviewer,
    ).application
    now = timezone.now()
    with pytest.raises(StepRefused):
        close_review(application=row, actor=officer, received_at=now, reason="  ")
    closed = close_review(application=row, actor=officer, received_at=now, reason="Reviewer ill.")
    assert closed.status == Status.IN_DELIBERATION
    assert closed.steps_taken.get().reason == "Reviewer ill."
