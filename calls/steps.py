"""take_step: the only writer of a status."""

import hashlib
from datetime import datetime

from django.db import transaction
from django.utils.translation import gettext as _

from calls.enums import Status, Step
from calls.models import Application, StepTaken
from calls.needs import CORRECTIONS, NEEDS, StepRefused
from calls.notices import notify
from calls.permissions import may_take
from calls.workflow import TABLE, Rule
from tandem.audit.recording import record

__all__ = ["StepRefused", "take_step"]


@transaction.atomic
def take_step(
    application: Application,
    step: Step,
    *,
    actor,
    received_at: datetime,
    reason: str = "",
    target: Status | None = None,
) -> Application:
    """Take one step of the table: lock, check, write status, history, audit row and outbox jobs.

    `actor` is None for the clock; `received_at` is when the request arrived (aware, UTC); `target`
    is for `correct` alone. Raises StepRefused, whose message tells why, and changes nothing then.
    Returns the application as it now is; the caller's object carries the new status too.
    """
    rule = TABLE[step]
    row = application if application.pk is None else _locked(application)
    source = None if row.pk is None else Status(row.status)
    _check(row, source, step, rule, actor=actor, received_at=received_at, reason=reason)
    new = _target(rule, source, target)
    row.status = new
    row.save()
    application.status = new
    taken = StepTaken.objects.create(
        application=row,
        step=step,
        source=source or "",
        target=new,
        actor=actor,
        at=received_at,
        reason=reason,
    )
    notify(row, step, taken)
    record(
        f"step.{step}",
        row,
        actor=actor,
        scope=row.call,
        data={
            "from": source or "",
            "to": new,
            "step_taken": taken.pk,
            "reason_sha256": hashlib.sha256(reason.encode()).hexdigest() if reason else "",
        },
    )
    return row


def _locked(application: Application) -> Application:
    return (
        Application.objects.select_for_update(of=("self",))
        .select_related("call", "organisation")
        .get(pk=application.pk)
    )


def _check(
    row: Application, source: Status | None, step: Step, rule: Rule, *, actor, received_at, reason
) -> None:
    if source not in rule.sources:
        raise StepRefused(_("This is not possible for a file in this state."))
    if rule.needs_stage and not row.call.has_stage(rule.needs_stage):
        raise StepRefused(_("This call does not have this stage."))
    if rule.without_stage and row.call.has_stage(rule.without_stage):
        raise StepRefused(_("This call has a stage that comes first."))
    if not may_take(actor, row, step):
        raise StepRefused(_("You may not do this for this file."))
    if rule.closed_call and not row.call.is_closed(received_at):
        raise StepRefused(_("Wait until the call is closed."))
    if rule.needs_reason and not reason.strip():
        raise StepRefused(_("Give a reason."))
    if step in NEEDS:
        NEEDS[step](row, actor, received_at, reason)


def _target(rule: Rule, source: Status | None, asked: Status | None) -> Status:
    if len(rule.targets) == 1:
        return rule.target
    if asked is None or source is None or asked not in CORRECTIONS[source]:
        raise StepRefused(_("A correction must name the outcome that it leads to."))
    return asked
