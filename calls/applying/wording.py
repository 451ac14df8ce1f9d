"""The words in which an applicant reads where her file stands (workflow: *applicant reads*)."""

from dataclasses import dataclass
from datetime import datetime

from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from calls.enums import Stage, Status, Step
from calls.models import Application, StepTaken
from tandem.formats.dates import long_date, moment


@dataclass(frozen=True)
class State:
    """A state in words, with the tone of its tag; `short` is for a list, where it differs."""

    text: str | Promise
    tone: str = ""
    short: str = ""


@dataclass(frozen=True)
class StageOfFile:
    """One step of the stepper. `state` is `done`, `now` or `next`."""

    title: str | Promise
    state: str
    when: str = ""


#: Statuses that read the same before and after the deadline.
_STATES = {
    Status.INCOMPLETE: State(gettext_lazy("Waiting for your completion"), "warn"),
    Status.INADMISSIBLE: State(gettext_lazy("Declared inadmissible"), "err"),
    Status.ADMISSIBLE: State(gettext_lazy("Complete and being handled")),
    Status.IN_REVIEW: State(gettext_lazy("Being assessed")),
    Status.IN_DELIBERATION: State(gettext_lazy("Being assessed")),
    Status.AWARDED: State(gettext_lazy("Awarded"), "open"),
    Status.RESERVED: State(gettext_lazy("On the reserve list")),
    Status.REFUSED: State(gettext_lazy("Not awarded"), "plain"),
    Status.WITHDRAWN: State(gettext_lazy("Withdrawn"), "plain"),
}


def state_of(application: Application, at: datetime) -> State:
    """What the applicant reads; nothing of a deliberation or a decision that is not released."""
    call = application.call
    if application.status == Status.DRAFT:
        if call.is_open(at):
            return State(_("Not sent yet"), "warn")
        return State(_("Not sent"), "plain")
    if application.status == Status.SUBMITTED:
        if call.is_open(at) and call.closes_at:
            until = {"deadline": moment(call.closes_at)}
            text = _("Sent, can be changed until %(deadline)s") % until
            return State(text, "open", short=_("Sent"))
        return State(_("Sent"), "open")
    return _STATES[Status(application.status)]


#: The stage of the stepper that a status belongs to.
_STAGES = {
    Status.SUBMITTED: 0,
    Status.INCOMPLETE: 0,
    Status.INADMISSIBLE: 0,
    Status.ADMISSIBLE: 1,
    Status.IN_REVIEW: 2,
    Status.IN_DELIBERATION: 2,
    Status.AWARDED: 3,
    Status.RESERVED: 3,
    Status.REFUSED: 3,
}
#: The steps that bring a file into each stage; the last of them gives the date.
_ENTRIES = (
    frozenset({Step.SUBMIT, Step.RESUBMIT, Step.ADMIT_LATE}),
    frozenset({Step.DECLARE_ADMISSIBLE}),
    frozenset({Step.START_REVIEW, Step.TABLE_FOR_DECISION}),
    frozenset(
        {
            Step.AWARD,
            Step.REFUSE,
            Step.RESERVE,
            Step.AWARD_FROM_RESERVE,
            Step.REFUSE_RESERVE,
            Step.CORRECT,
        }
    ),
)


def stages_of(application: Application, taken: list[StepTaken], at: datetime) -> list[StageOfFile]:
    """The way of a sent file, with the date of each stage it reached.

    A file that left the way (inadmissible, withdrawn) ends where it left.
    """
    reached = _STAGES.get(Status(application.status), 0)
    now = state_of(application, at).text
    titles = [_("Sent"), _("Complete and being handled"), _("Being assessed"), _("Decision")]
    rows = []
    for number, title in enumerate(titles):
        if number == 2 and not application.call.has_stage(Stage.REVIEW):
            continue
        when = _when(taken, _ENTRIES[number]) if number <= reached else ""
        state = "done" if number < reached else "now" if number == reached else "next"
        rows.append(StageOfFile(title, state, when))
    if application.status in {Status.INADMISSIBLE, Status.WITHDRAWN}:
        ended = _when(taken, {Step.DECLARE_INADMISSIBLE, Step.WITHDRAW, Step.DECLINE_AWARD})
        before = [StageOfFile(row.title, "done", row.when) for row in rows if row.when]
        return [*before, StageOfFile(now, "now", ended)]
    if application.status in {Status.AWARDED, Status.RESERVED, Status.REFUSED}:
        rows[-1] = StageOfFile(now, "now", rows[-1].when)
    return rows


def _when(taken: list[StepTaken], steps: frozenset[Step] | set[Step]) -> str:
    dates = [row.at for row in taken if row.step in steps]
    return long_date(dates[-1]) if dates else ""
