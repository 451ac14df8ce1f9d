"""What this person can do with this file now: the table of steps, asked row by row."""

from dataclasses import dataclass
from datetime import datetime

from django.urls import reverse
from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from calls.enums import CallRoleKind, Stage, Status, Step
from calls.models import Application
from calls.permissions import has_call_role, is_case_officer, may_record_decisions, may_take
from calls.reviewing.assigning import ASSIGNABLE
from calls.reviewing.conflicts import DECLARABLE
from calls.workflow import TABLE
from tandem.formats.dates import moment


@dataclass(frozen=True)
class Action:
    """A button of the dossier. `grave`: hard to undo."""

    label: str
    url: str
    grave: bool = False


#: Steps with a screen: label, name of the screen, whether it is grave. Release has screens elsewhere.
OFFERED: dict[Step, tuple[str | Promise, str, bool]] = {
    Step.DECLARE_ADMISSIBLE: (gettext_lazy("Declare admissible"), "admissible", False),
    Step.DECLARE_INADMISSIBLE: (gettext_lazy("Declare inadmissible"), "inadmissible", True),
    Step.START_REVIEW: (gettext_lazy("Start the review"), "start_review", False),
    Step.CLOSE_REVIEW: (gettext_lazy("Close the review"), "close_review", False),
    Step.TABLE_FOR_DECISION: (gettext_lazy("Table for decision"), "take", False),
    Step.REOPEN_REVIEW: (gettext_lazy("Reopen the review"), "take", False),
    Step.WITHDRAW: (gettext_lazy("Withdraw at the applicant's request"), "take", True),
}
#: Those that the desk takes itself, without a room's own form.
TAKEN_HERE = frozenset(step for step, (_l, screen, _g) in OFFERED.items() if screen == "take")


def actions(application: Application, user, at: datetime) -> list[Action]:
    """The buttons, in the order of a file's life."""
    found = []
    for step, (label, screen, grave) in OFFERED.items():
        if may_take_now(application, user, step, at):
            extra = [step.value] if screen == "take" else []
            found.append(Action(str(label), _url(screen, application, *extra), grave))
    if _may_assign(application, user):
        # Without reviewers this comes first: nothing else can happen.
        found.insert(
            1 if application.assignments.exists() else 0,
            Action(_("Reviewers"), _url("file_reviewers", application)),
        )
    if application.status == Status.IN_DELIBERATION and may_record_decisions(
        user, application.call
    ):
        found.append(Action(_("Record the decision"), _url("decision", application)))
    committee = (CallRoleKind.COMMITTEE, CallRoleKind.CHAIR)
    if application.status in DECLARABLE and has_call_role(user, application.call, *committee):
        found.append(Action(_("Declare a conflict of interest"), _url("conflict", application)))
    return found


def _may_assign(application: Application, user) -> bool:
    return (
        application.status in ASSIGNABLE
        and application.call.has_stage(Stage.REVIEW)
        and is_case_officer(user, application.call)
    )


def may_take_now(application: Application, user, step: Step, at: datetime) -> bool:
    """Status, stages, role and deadline; what a step needs besides, it says when it is taken."""
    rule, call = TABLE[step], application.call
    return (
        Status(application.status) in rule.sources
        and (rule.needs_stage is None or call.has_stage(rule.needs_stage))
        and (rule.without_stage is None or not call.has_stage(rule.without_stage))
        and (not rule.closed_call or call.is_closed(at))
        and may_take(user, application, step)
    )


def waiting(application: Application, at: datetime) -> str:
    """Why there is nothing to do yet, where that is so."""
    call = application.call
    if application.status == Status.SUBMITTED and not call.is_closed(at) and call.closes_at:
        return _(
            "The applicant can still change this file. You can check it after %(deadline)s."
        ) % {"deadline": moment(call.closes_at)}
    return ""


def _url(screen: str, application: Application, *more: str) -> str:
    return reverse(f"calls_cms:{screen}", args=[application.uuid, *more])
