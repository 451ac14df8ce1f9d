"""Instants as officials type them: Belgian time, never the clock of the browser or of the server."""

from datetime import UTC, datetime

from django.utils.translation import gettext as _

from calls.models import Call
from tandem.formats.dates import BELGIUM


def from_belgian(typed: datetime) -> datetime:
    """The UTC instant of a Belgian wall-clock time.

    Twice a year an hour is missing or comes twice. Raises ValueError with a message that says so.
    """
    first, second = (typed.replace(tzinfo=BELGIUM, fold=fold) for fold in (0, 1))
    if first.utcoffset() == second.utcoffset():
        return first.astimezone(UTC)
    if first.astimezone(UTC).astimezone(BELGIUM).replace(tzinfo=None) == typed:
        raise ValueError(
            _(
                "This hour comes twice: the clock goes back that night. Choose a time after 3 o’clock."
            )
        )
    raise ValueError(
        _("This hour does not exist: the clock goes forward that night. Choose another time.")
    )


def to_belgian(instant: datetime) -> datetime:
    """The wall-clock time in Belgium, without a zone, as a form shows it."""
    return instant.astimezone(BELGIUM).replace(tzinfo=None)


def state_of(call: Call, at: datetime) -> str:
    """`building`, `announced`, `open`, `closed` or `imported` at this instant."""
    if call.opened_at is None:
        return "imported" if call.was_imported else "building"
    if call.is_closed(at):
        return "closed"
    return "open" if call.is_open(at) else "announced"
