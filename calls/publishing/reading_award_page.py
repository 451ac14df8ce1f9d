"""Read a page of awards as somebody pasted it: half HTML, pieces of tables, tabs between the cells.

An award is a line of three cells: municipalities, title, amount. What follows is its description, until
the next award or the line *Totaal*. The order is that of the page, and no municipality leads. Pure: no
database, no error for any text; what cannot be read is a problem, what was put right a repair. Money
comes from cells of the page alone.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from decimal import Decimal

from django.utils.translation import gettext as _

from calls.publishing.cleaning_award_text import Repair, clean_description
from calls.publishing.reading_awards import Problem
from tandem.formats.euro import parse_euro

_RULE = re.compile(r"^[-–—_=+|:\s]{2,}$")
_TOTAL = re.compile(r"^(?:totaal|total|totaux|total général)\s*:?\s*(?P<rest>.*)$", re.IGNORECASE)
_MONEY = re.compile(r"\d.*(?:€|eur)|(?:€|eur)\S*\s*\d", re.IGNORECASE)
_BETWEEN_NAMES = re.compile(r"\s*(?:[,;&]|\s(?:en|et)\s)\s*")
#: Control characters, and signs that take no room.
_INVISIBLE = re.compile(
    r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u00ad\u200b-\u200f\u2028-\u202e\u2060\ufeff]"
)


@dataclass(frozen=True)
class PlaceName:
    """A name as it is to be looked up, and as the page had it."""

    name: str
    written: str


@dataclass
class PageRow:
    """An award of the page; `amount` in euro."""

    line: int
    names: list[PlaceName]
    title: str
    amount: Decimal
    description: str = ""


@dataclass
class PageReading:
    """What was read; `rows` are to be used where there are no `problems` alone."""

    rows: list[PageRow] = field(default_factory=list)
    repairs: list[Repair] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)
    #: What the page itself says, in euro, and where.
    told_total: Decimal | None = None
    total_line: int = 1

    @property
    def total(self) -> Decimal:
        """The sum of the awards, in euro."""
        return sum((row.amount for row in self.rows), Decimal("0.00"))


def read_award_page(text: str) -> PageReading:
    """Read the whole page."""
    reader = _Reader()
    for number, line in enumerate(text.split("\n"), 1):
        reader.read(number, line)
    reader.end_row()
    reading = reader.reading
    if not reading.rows and not reading.problems:
        reading.problems.append(Problem(1, _("There is no award on this page.")))
    reading.repairs.sort(key=lambda repair: repair.line)
    return reading


@dataclass
class _Reader:
    """Goes through the lines; the description of an award waits until the next one begins."""

    reading: PageReading = field(default_factory=PageReading)
    heading: list[str] = field(default_factory=list)
    waiting: list[tuple[int, str]] = field(default_factory=list)

    def read(self, number: int, line: str) -> None:
        """One line of the page."""
        seen = _INVISIBLE.sub("", line)
        if seen != line.rstrip("\r"):
            self.repair(number, _("took out invisible characters"))
        cells = [" ".join(cell.split()) for cell in seen.split("\t")]
        filled = [cell for cell in cells if cell]
        if not filled:
            return
        if all(_RULE.match(cell) for cell in filled):
            self.repair(number, _("left out the rule of a table:"), seen)
        elif (total := _TOTAL.match(filled[0])) and self._is_total(filled, total["rest"]):
            self._total(number, filled, total["rest"])
        elif len(cells) > 1 and (len(filled) > 1 or _MONEY.search(filled[0])):
            self._table_line(number, filled)
        else:
            if len(cells) > 1:
                self.repair(number, _("left out the empty cells of a table after the text"))
            self._text(number, seen.replace("\t", " ").strip())

    def repair(self, line: int, what: str, before: str = "", after: str = "") -> None:
        """Tell what was put right."""
        self.reading.repairs.append(Repair(line, what, before.strip(), after))

    def problem(self, line: int, message: str) -> None:
        """Tell what cannot be read."""
        self.reading.problems.append(Problem(line, message))

    def end_row(self) -> None:
        """Clean what was waiting and give it to the award above it."""
        waiting, self.waiting = self.waiting, []
        if not waiting:
            return
        if not self.reading.rows:
            return
        text, repairs = clean_description(waiting)
        self.reading.rows[-1].description = text
        self.reading.repairs += repairs

    def _is_total(self, filled: list[str], rest: str) -> bool:
        """The word alone, or with an amount: not a sentence that begins with it."""
        return not rest or len(filled) > 1 or _amount(rest) is not None

    def _total(self, number: int, filled: list[str], rest: str) -> None:
        self.end_row()
        amount = _amount(filled[-1] if len(filled) > 1 else rest)
        if amount is None:
            self.problem(number, _("The total of the page cannot be read."))
        elif self.reading.told_total is not None:
            self.problem(number, _("There is a second total on the page."))
        else:
            self.reading.told_total, self.reading.total_line = amount, number

    def _table_line(self, number: int, filled: list[str]) -> None:
        """An award, the heading, or text that a table was cut from."""
        amounts = [cell for cell in filled if _MONEY.search(cell) or _amount(cell) is not None]
        if not amounts:
            self._heading_or_text(number, filled)
            return
        self.end_row()
        amount = _amount(filled[-1])
        if amount is None or len(amounts) > 1 or len(filled) != 3:
            self.problem(
                number,
                _("An award is municipalities, title and one amount; this is “%(line)s”.")
                % {"line": " | ".join(filled)},
            )
        elif self.reading.told_total is not None:
            self.problem(number, _("There is an award below the total."))
        else:
            names = list(self._names(number, filled[0]))
            self.reading.rows.append(PageRow(number, names, filled[1], amount))

    def _heading_or_text(self, number: int, filled: list[str]) -> None:
        if not self.heading and not self.reading.rows:
            self.heading = filled
        elif filled == self.heading:
            self.repair(number, _("left out a heading that was there before:"), " | ".join(filled))
        else:
            self.repair(number, _("read the cells of a broken table as text:"), " | ".join(filled))
            self._text(number, " ".join(filled))

    def _text(self, number: int, text: str) -> None:
        if self.reading.told_total is not None:
            self.repair(number, _("left out a text below the total:"), text)
        elif self.reading.rows:
            self.waiting.append((number, text))
        elif self.heading:
            self.problem(
                number, _("“%(text)s” stands above the first award.") % {"text": text[:80]}
            )
        else:
            self.repair(number, _("left out a text above the table:"), text)

    def _names(self, number: int, cell: str) -> Iterator[PlaceName]:
        for written in _BETWEEN_NAMES.split(cell):
            name = re.sub(r"\s*-\s*", "-", written).strip()
            if not name:
                continue
            if name != written:
                self.repair(number, _("took out the space in a name:"), written, name)
            yield PlaceName(name, written)


def _amount(text: str) -> Decimal | None:
    """The amount in euro, or None; the words are those of `parse_euro`."""
    try:
        return parse_euro(text)
    except ValueError:
        return None
