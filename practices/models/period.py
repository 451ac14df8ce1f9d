"""The time in which a practice ran or runs: known to the year, or to the month."""

from dataclasses import dataclass

from django.utils.dates import MONTHS
from django.utils.translation import gettext as _


@dataclass(frozen=True)
class Period:
    """A beginning, an end, or that it still goes on; each may be unknown."""

    start_year: int | None = None
    start_month: int | None = None
    end_year: int | None = None
    end_month: int | None = None
    is_ongoing: bool = False

    def problems(self) -> dict[str, str]:
        """What cannot be, by the field where it shows."""
        found = {}
        if self.start_month and not self.start_year:
            found["start_year"] = _("Fill in the year of this month.")
        if self.end_month and not self.end_year:
            found["end_year"] = _("Fill in the year of this month.")
        if self.is_ongoing and self.end_year:
            found["is_ongoing"] = _("Choose one: it still goes on, or it ended.")
        if self._ends_before_it_starts():
            found["end_year"] = _("The end lies before the beginning.")
        return found

    def _ends_before_it_starts(self) -> bool:
        if not self.start_year or not self.end_year:
            return False
        # An unknown month stands for the whole year.
        start = (self.start_year, self.start_month or 1)
        end = (self.end_year, self.end_month or 12)
        return end < start

    def text(self) -> str:
        """`2016 – 2019`, `since May 2020`, `ended 2019`; empty where nothing is known."""
        start = _day(self.start_year, self.start_month)
        end = _day(self.end_year, self.end_month)
        if self.is_ongoing:
            return _("since %(moment)s") % {"moment": start} if start else _("still going on")
        if start and end:
            return start if start == end else f"{start} – {end}"
        if end:
            return _("ended %(moment)s") % {"moment": end}
        return start


def _day(year: int | None, month: int | None) -> str:
    if not year:
        return ""
    return f"{MONTHS[month]} {year}" if month else str(year)
