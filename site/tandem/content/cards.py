"""Card: what a list shows of a page. The fields are those of components/card."""

from dataclasses import dataclass, field
from datetime import date

from tandem.formats.dates import publication_date


@dataclass(frozen=True)
class Tag:
    """A state in words; `tone` is open, warn, err, plain or empty."""

    text: str
    tone: str = ""


@dataclass(frozen=True)
class Day:
    """A day for people and for machines."""

    text: str
    iso: str

    @classmethod
    def of(cls, day: date) -> "Day":
        """The day in the reader's language."""
        return cls(text=publication_date(day), iso=day.isoformat())


@dataclass(frozen=True)
class Meter:
    """A score such as *reach 3 of 4*."""

    label: str
    value: int
    max: int = 4


@dataclass(frozen=True)
class Card:
    """One card; everything is text that can be shown as it is, `picture` is safe HTML."""

    title: str
    url: str
    kind: str = ""
    kicker: str = ""
    tag: Tag | None = None
    lang: str = ""
    summary: str = ""
    picture: str = ""
    date: Day | None = None
    details: list[str] = field(default_factory=list)
    meters: list[Meter] = field(default_factory=list)
