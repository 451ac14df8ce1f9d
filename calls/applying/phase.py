"""What an applicant may still do with a file, at the instant at which a request arrives."""

from datetime import datetime, timedelta

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from calls.enums import Status
from calls.models import Application, Call
from calls.needs import StepRefused
from calls.permissions import has_right
from tandem.formats.dates import belgian
from tandem.organisations.models import Right


class TooLate(StepRefused):
    """The deadline has passed: what was saved stays, nothing more can be sent."""


class NotAllowed(StepRefused):
    """The person may read, and not do this."""


def may_change(application: Application, at: datetime) -> bool:
    """Whether the working copy is open: a draft always, a sent file until the deadline.

    A draft stays open after the deadline, so that no typed text is ever lost; it can only not be
    sent any more.
    """
    if application.status == Status.DRAFT:
        return True
    return application.status == Status.SUBMITTED and application.call.is_open(at)


def may_send(application: Application, at: datetime) -> bool:
    """Whether sending, or sending again, is still possible."""
    return may_change(application, at) and application.call.is_open(at)


def check_may_change(application: Application, actor, at: datetime) -> None:
    """Raises NotAllowed without the right to edit, TooLate where the working copy is closed."""
    if not has_right(actor, application.organisation, Right.EDIT):
        raise NotAllowed(_("You may read this application, and not change it."))
    if not may_change(application, at):
        raise TooLate(_("This application can no longer be changed."))


def remaining(call: Call, at: datetime) -> str:
    """`12 days left`, or on the last day the hours or minutes; nothing where the call is not open.

    Days are counted on the Belgian calendar: tomorrow is one day, however late it is now.
    """
    if call.closes_at is None or not call.is_open(at):
        return ""
    days = (belgian(call.closes_at).date() - belgian(at).date()).days
    if days > 0:
        return ngettext("%(count)s day left", "%(count)s days left", days) % {"count": days}
    left = call.closes_at - at
    if left >= timedelta(hours=1):
        hours = left // timedelta(hours=1)
        return ngettext(
            "Last day: %(count)s hour left", "Last day: %(count)s hours left", hours
        ) % {"count": hours}
    minutes = max(left // timedelta(minutes=1), 1)
    return ngettext(
        "Last day: %(count)s minute left", "Last day: %(count)s minutes left", minutes
    ) % {"count": minutes}
