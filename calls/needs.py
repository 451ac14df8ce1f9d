"""What a step needs beyond its row in the table: deadlines, reviews, decisions (workflow: *needs*)."""

from collections.abc import Callable
from datetime import datetime, timedelta

from django.utils import timezone
from django.utils.translation import gettext as _

from calls.enums import Outcome, Status, Step
from calls.models import Application, ConflictDeclaration, Decision
from calls.permissions import is_case_officer


class StepRefused(Exception):
    """A step that cannot be taken; the message tells a person why, in her language."""


def deadline_of(application: Application) -> datetime:
    """Until when this organisation may send (UTC)."""
    closes_at = application.call.closes_at
    if closes_at is None:
        raise StepRefused(_("This call is not open."))
    return closes_at


def in_time(application: Application, received_at: datetime) -> bool:
    """Whether a request counts: it began in time and is complete within the technical grace."""
    deadline = deadline_of(application)
    grace = timedelta(seconds=application.call.grace_seconds)
    call = application.call
    opened = call.opened_at and call.opens_at and call.opens_at <= received_at
    return bool(opened and received_at <= deadline and timezone.now() <= deadline + grace)


def _start(application: Application, actor, received_at: datetime, reason: str) -> None:
    if not application.call.is_open(received_at) and not is_case_officer(actor, application.call):
        raise StepRefused(_("This call is not open."))


def _send(application: Application, actor, received_at: datetime, reason: str) -> None:
    if not in_time(application, received_at):
        raise StepRefused(_("The deadline of this call has passed. Your draft is kept."))
    _submission_made(application, actor, received_at, reason)


def _submission_made(application: Application, actor, received_at: datetime, reason: str) -> None:
    made = application.submissions.order_by("-number").first()
    if made is None or made.received_at != received_at:
        raise StepRefused(_("There is no submission with this step."))


def _assigned(application: Application, actor, received_at: datetime, reason: str) -> None:
    if not application.assignments.exists():
        raise StepRefused(_("Assign reviewers first."))


def reviews_in(application: Application) -> int:
    """How many submitted reviews count: those of reviewers without a conflict."""
    conflicted = ConflictDeclaration.objects.filter(application=application, has_conflict=True)
    return (
        application.assignments.filter(review__submitted_at__isnull=False)
        .exclude(reviewer__in=conflicted.values("user"))
        .count()
    )


def _reviews_in(application: Application, actor, received_at: datetime, reason: str) -> None:
    if reviews_in(application) < application.call.reviews_per_file and not reason:
        raise StepRefused(_("Not all reviews are in. Wait for them, or give a reason."))


def decision_to_release(application: Application) -> Decision | None:
    """The recorded decision that waits for its release."""
    return (
        application.decisions.filter(deliberation__released_at__isnull=True)
        .select_related("deliberation")
        .first()
    )


def _decided(outcome: Outcome) -> Callable[..., None]:
    def check(application: Application, actor, received_at: datetime, reason: str) -> None:
        decision = decision_to_release(application)
        if decision is None or decision.outcome != outcome:
            raise StepRefused(_("No decision with this outcome was recorded."))
        act = decision.deliberation
        if not (act.act_date and act.act_number and act.act_file):
            raise StepRefused(_("Attach the act of the deciding body first."))
        if actor.pk in {decision.recorded_by_id, act.act_recorded_by_id}:
            raise StepRefused(_("Somebody else than the person who recorded this must release it."))

    return check


NEEDS: dict[Step, Callable[[Application, object, datetime, str], None]] = {
    Step.START: _start,
    Step.SUBMIT: _send,
    Step.RESUBMIT: _send,
    Step.COMPLETE: _submission_made,
    Step.ADMIT_LATE: _submission_made,
    Step.START_REVIEW: _assigned,
    Step.CLOSE_REVIEW: _reviews_in,
    Step.AWARD: _decided(Outcome.AWARD),
    Step.REFUSE: _decided(Outcome.REFUSE),
    Step.RESERVE: _decided(Outcome.RESERVE),
    Step.AWARD_FROM_RESERVE: _decided(Outcome.AWARD),
    Step.REFUSE_RESERVE: _decided(Outcome.REFUSE),
}

#: What `correct` may turn a status into (workflow: the row *correct*).
CORRECTIONS: dict[Status, frozenset[Status]] = {
    Status.INADMISSIBLE: frozenset({Status.ADMISSIBLE}),
    **{
        status: frozenset({Status.AWARDED, Status.RESERVED, Status.REFUSED})
        for status in (Status.AWARDED, Status.RESERVED, Status.REFUSED)
    },
}
