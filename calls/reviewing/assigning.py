"""Case officers say who reads what, and open and close the review of a file."""

from collections.abc import Iterable
from datetime import datetime
from typing import NamedTuple

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from calls.enums import CallRoleKind, Stage, Status, Step
from calls.models import Application, Assignment, Review
from calls.permissions import has_call_role, is_case_officer
from calls.reviewing.mails import reviewers_of, tell_reviewer
from calls.steps import StepRefused, take_step
from tandem.accounts.models import User
from tandem.audit.recording import record

ASSIGNABLE = frozenset({Status.ADMISSIBLE, Status.IN_REVIEW})


class AssignmentRefused(StepRefused):
    """An assignment that cannot be made or undone; the message tells why."""


class Pair(NamedTuple):
    """A file and a reviewer: a cell of the grid."""

    application: Application
    reviewer: User


@transaction.atomic
def assign(*, application: Application, reviewer: User, actor) -> Assignment:
    """Let this reviewer read this file, and tell her (once a day and a call). Twice is once.

    Raises AssignmentRefused: not a reviewer of the call, oneself, a member of the applicant, a
    declared conflict, or a file that is not admissible or in review.
    """
    row = _locked(application)
    _check(row, reviewer, actor)
    assignment, created = Assignment.objects.get_or_create(
        application=row, reviewer=reviewer, defaults={"assigned_by": actor}
    )
    if created:
        tell_reviewer(row.call, reviewer, at=timezone.now())
        record(
            "reviewer.assigned", row, actor=actor, scope=row.call, data={"reviewer": reviewer.pk}
        )
    return assignment


@transaction.atomic
def unassign(*, application: Application, reviewer: User, actor) -> None:
    """Take the file away from this reviewer, as long as she has not written anything.

    Raises AssignmentRefused. A declaration of conflict stays.
    """
    row = _locked(application)
    if not is_case_officer(actor, row.call):
        raise AssignmentRefused(_("You may not do this for this file."))
    if Review.objects.filter(assignment__application=row, assignment__reviewer=reviewer).exists():
        raise AssignmentRefused(
            _("%(reviewer)s has begun to review %(reference)s; the assignment stays.")
            % {"reviewer": reviewer, "reference": row.reference}
        )
    deleted, _models = row.assignments.filter(reviewer=reviewer).delete()
    if deleted:
        record(
            "reviewer.unassigned", row, actor=actor, scope=row.call, data={"reviewer": reviewer.pk}
        )


def assign_many(*, add: Iterable[Pair], remove: Iterable[Pair], actor) -> list[str]:
    """Change many cells of the grid; returns why some were refused. The others are done."""
    refusals = []
    for act, pairs in ((unassign, remove), (assign, add)):
        for pair in pairs:
            try:
                act(application=pair.application, reviewer=pair.reviewer, actor=actor)
            except AssignmentRefused as refusal:
                refusals.append(str(refusal))
    return refusals


@transaction.atomic
def start_review(*, application: Application, actor, received_at: datetime) -> Application:
    """Open the file for scoring, and tell its reviewers. Raises StepRefused."""
    for reviewer in reviewers_of(application):
        tell_reviewer(application.call, reviewer, at=received_at)
    return take_step(application, Step.START_REVIEW, actor=actor, received_at=received_at)


def close_review(
    *, application: Application, actor, received_at: datetime, reason: str = ""
) -> Application:
    """Close the scores; with fewer reviews than the call asks for only with a reason.

    Raises StepRefused.
    """
    return take_step(
        application, Step.CLOSE_REVIEW, actor=actor, received_at=received_at, reason=reason.strip()
    )


def _locked(application: Application) -> Application:
    return (
        Application.objects.select_for_update(of=("self",))
        .select_related("call")
        .get(pk=application.pk)
    )


def _check(row: Application, reviewer: User, actor) -> None:
    names = {"reviewer": reviewer, "reference": row.reference}
    if not is_case_officer(actor, row.call):
        raise AssignmentRefused(_("You may not do this for this file."))
    if not row.call.has_stage(Stage.REVIEW):
        raise AssignmentRefused(_("This call does not have this stage."))
    if row.status not in ASSIGNABLE:
        raise AssignmentRefused(_("%(reference)s cannot be assigned in this state.") % names)
    if not reviewer.is_active or not has_call_role(reviewer, row.call, CallRoleKind.REVIEWER):
        raise AssignmentRefused(_("%(reviewer)s is not a reviewer of this call.") % names)
    if actor.pk == reviewer.pk:
        raise AssignmentRefused(_("Somebody else must assign files to you."))
    if reviewer.memberships.filter(organisation=row.organisation_id).exists():
        raise AssignmentRefused(
            _("%(reviewer)s belongs to the applicant of %(reference)s.") % names
        )
    if row.conflict_declarations.filter(user=reviewer, has_conflict=True).exists():
        raise AssignmentRefused(
            _("%(reviewer)s declared a conflict of interest in %(reference)s.") % names
        )
