"""Closing a call before its deadline. Only the demo does this: a real deadline is never shortened."""

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from calls.models import Call
from calls.permissions import may_build_calls
from calls.steps import StepRefused
from tandem.audit.recording import record


@transaction.atomic
def close_now(*, call: Call, actor) -> Call:
    """Let the deadline be now. `actor` is a calls manager; raises StepRefused if it is not open."""
    row = Call.objects.select_for_update().get(pk=call.pk)
    now = timezone.now()
    if not may_build_calls(actor):
        raise StepRefused(_("Only calls managers may do this."))
    if not row.is_open(now):
        raise StepRefused(_("This call is not open."))
    before, row.closes_at = row.closes_at, now
    row.save(update_fields=["closes_at"])
    call.closes_at = now
    record(
        "call.closed_now",
        row,
        actor=actor,
        scope=row,
        data={"before": before.isoformat() if before else "", "after": now.isoformat()},
    )
    return row
