"""When an event is, in words and as instants. Hours are those of a Belgian clock."""

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from django.utils.translation import gettext as _

from tandem.formats.dates import belgian, publication_date, weekday_date
from tandem.formats.wall_time import clock_words, instant_of


@dataclass(frozen=True)
class When:
    """Days and hours as an editor typed them; an event may last several days, or have no hours."""

    first_day: date
    start_time: time | None
    last_day: date
    end_time: time | None

    @property
    def begins(self) -> datetime:
        """The instant at which it begins: its hour, or midnight."""
        return instant_of(self.first_day, self.start_time or time.min)

    @property
    def finishes(self) -> datetime:
        """The instant at which it is over: its hour, or the midnight after its last day."""
        if self.end_time is not None:
            return instant_of(self.last_day, self.end_time)
        return instant_of(self.last_day + timedelta(days=1), time.min)

    def is_on(self, now: datetime) -> bool:
        """Whether one of its days is today in Belgium."""
        return self.first_day <= belgian(now).date() <= self.last_day

    def in_full(self) -> str:
        """`woensdag 5 juni 2019, van 12.00 uur tot 15.00 uur`."""
        return self._words(weekday_date(self.first_day), weekday_date(self.last_day))

    def in_short(self) -> str:
        """`wo 5 jun 2019, van 12.00 uur tot 15.00 uur`: for cards."""
        return self._words(publication_date(self.first_day), publication_date(self.last_day))

    def _words(self, first: str, last: str) -> str:
        start = clock_words(self.start_time) if self.start_time else ""
        end = clock_words(self.end_time) if self.end_time else ""
        if self.first_day != self.last_day:
            span = {"first": _at(first, start), "last": _at(last, end)}
            if end:
                return _("from %(first)s to %(last)s") % span
            return _("from %(first)s up to and including %(last)s") % span
        if start and end:
            return _("%(day)s, from %(start)s to %(end)s") % {
                "day": first,
                "start": start,
                "end": end,
            }
        return _at(first, start)

    def for_calendar(self) -> tuple[date | datetime, date | datetime | None]:
        """Start and end as a calendar keeps them: Belgian hours, or whole days."""
        if self.start_time is None:
            return self.first_day, self.last_day
        if self.end_time is not None:
            return belgian(self.begins), belgian(self.finishes)
        # A file may not mix an hour with a day: where only the start is known, so it stays.
        return belgian(self.begins), None


def _at(day: str, hour: str) -> str:
    return _("%(day)s at %(hour)s") % {"day": day, "hour": hour} if hour else day
