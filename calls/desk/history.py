"""Who did what with a file and when: the steps with their reasons, and the lines of the record."""

from dataclasses import dataclass
from datetime import datetime

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from calls.enums import Status, Step
from calls.models import Application
from tandem.accounts.models import User
from tandem.audit.models import Entry
from tandem.audit.recording import label

_STEPS: dict[str, str | Promise] = {
    Step.START: _("Application started"),
    Step.SUBMIT: _("Submitted"),
    Step.RESUBMIT: _("Submitted again"),
    Step.ASK_COMPLETION: _("Completion asked"),
    Step.COMPLETE: _("Completed"),
    Step.COMPLETION_LAPSED: _("Time for completion passed"),
    Step.DECLARE_INADMISSIBLE: _("Declared inadmissible"),
    Step.DECLARE_ADMISSIBLE: _("Declared admissible"),
    Step.ADMIT_LATE: _("Admitted late"),
    Step.START_REVIEW: _("Review started"),
    Step.CLOSE_REVIEW: _("Review closed"),
    Step.TABLE_FOR_DECISION: _("Tabled for decision"),
    Step.REOPEN_REVIEW: _("Review reopened"),
    Step.AWARD: _("Award released"),
    Step.REFUSE: _("Refusal released"),
    Step.RESERVE: _("Place on the reserve list released"),
    Step.AWARD_FROM_RESERVE: _("Award from the reserve list released"),
    Step.REFUSE_RESERVE: _("End of the reserve list released"),
    Step.DECLINE_AWARD: _("Award declined"),
    Step.CORRECT: _("Corrected"),
    Step.WITHDRAW: _("Withdrawn"),
}
_VERBS: dict[str, str | Promise] = {
    "reviewer.assigned": _("Reviewer assigned"),
    "reviewer.unassigned": _("Reviewer taken off"),
    "review.submitted": _("Review submitted"),
    "conflict.declared": _("Conflict of interest declared"),
    "conflict.none": _("No conflict of interest declared"),
    "decision.recorded": _("Decision recorded"),
}


@dataclass(frozen=True)
class Event:
    """One line of the history. `number` is its line in the sealed record, 0 where it has none."""

    at: datetime
    who: str
    what: str
    reason: str = ""
    target: str = ""
    number: int = 0


def history(application: Application, *, with_record: bool) -> list[Event]:
    """Oldest first. `with_record` adds assignments, declarations and reviews: officials only."""
    entries = list(Entry.objects.filter(subject=label(application)).order_by("number"))
    numbers = {entry.data.get("step_taken"): entry.number for entry in entries}
    steps = application.steps_taken.select_related("actor")
    events = [
        Event(
            at=step.at,
            who=str(step.actor or _("the clock")),
            what=str(_STEPS.get(step.step, step.step)),
            reason=step.reason,
            target=str(Status(step.target).label),
            number=numbers.get(step.pk, 0),
        )
        for step in steps
    ]
    if with_record:
        events += _recorded([entry for entry in entries if not entry.verb.startswith("step.")])
    return sorted(events, key=lambda event: (event.at, event.number))


def _recorded(entries: list[Entry]) -> list[Event]:
    named = {pk for entry in entries for pk in (entry.actor_id, entry.data.get("reviewer")) if pk}
    people = {user.pk: str(user) for user in User.objects.filter(pk__in=named)}
    return [
        Event(
            at=entry.at,
            who=people.get(entry.actor_id or 0, ""),
            what=": ".join(
                filter(
                    None,
                    [
                        str(_VERBS.get(entry.verb, entry.verb)),
                        people.get(entry.data.get("reviewer") or 0, ""),
                    ],
                )
            ),
            number=entry.number,
        )
        for entry in entries
    ]
