"""Days and hours as they stand on a Belgian clock, and the instants that they are.

An hour of an event is stored as it is said. Should the rules of summer time change, it stays the hour
on which people agreed.
"""

from datetime import UTC, date, datetime, time

from tandem.formats.dates import BELGIUM, clock
from tandem.formats.language import current_language


def instant_of(day: date, at: time) -> datetime:
    """The instant (UTC) at which a Belgian clock shows this; of an hour that comes twice, the first.

    An hour that the clock skips in spring is read as if the clock had not been put forward.
    """
    return datetime.combine(day, at.replace(fold=0), tzinfo=BELGIUM).astimezone(UTC)


def is_on_the_clock(day: date, at: time) -> bool:
    """False for the hour that is skipped in the night when summer time begins."""
    return instant_of(day, at).astimezone(BELGIUM).replace(tzinfo=None) == datetime.combine(day, at)


def clock_words(at: time, language: str | None = None) -> str:
    """`12.00 uur` or `12 h 00`, for an hour without a day."""
    return clock(datetime.combine(date(2000, 1, 1), at, tzinfo=BELGIUM), language)


def clock_span(opens: time, closes: time) -> str:
    """`9.00–12.00 uur`, `9 h 00 – 12 h 00`: from one hour to another on the same day."""
    if current_language() == "fr":
        return f"{clock_words(opens)}\u00a0– {clock_words(closes)}"
    return f"{opens.hour}.{opens:%M}–{closes.hour}.{closes:%M}\u00a0uur"
