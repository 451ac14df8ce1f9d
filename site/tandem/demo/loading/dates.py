"""Days of the content files: fixed, or counted from the day of loading. Belgian time in, UTC out."""

from datetime import UTC, date, datetime, time, timedelta
from typing import Any

from django.utils import timezone

from tandem.formats.dates import BELGIUM


def today() -> date:
    """The day of loading in Belgium."""
    return timezone.localdate(timezone=BELGIUM)


def office_day(days: int) -> date:
    """So many days from today; a Saturday or Sunday becomes the Monday after it: offices are closed."""
    found = today() + timedelta(days=days)
    return found + timedelta(days=7 - found.weekday() if found.weekday() > 4 else 0)


def day(node: dict[str, Any]) -> date:
    """`date`, or `days` from today."""
    return office_day(node["days"]) if "days" in node else date.fromisoformat(node["date"])


def instant(on: date, at: str = "00:00") -> datetime:
    """A Belgian day and hour as an instant."""
    return datetime.combine(on, time.fromisoformat(at), tzinfo=BELGIUM).astimezone(UTC)


def days_from_now(days: int, at: str) -> datetime:
    """So many days from today, at this Belgian hour."""
    return instant(today() + timedelta(days=days), at)
