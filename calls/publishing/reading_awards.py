"""Read a file of awards: every line, every mistake, nothing stored.

The layout: `award_no`, `municipalities_nl` and `municipalities_nis_current` (with `|` between several,
in the same order), `title_nl`, `amount_eur`. Other columns are left alone. A municipality is its NIS
code; its name only proves that the code is the one that was meant.
"""

import csv
import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from decimal import Decimal
from difflib import get_close_matches
from io import StringIO
from pathlib import Path

from django.utils.translation import gettext as _

from calls.models import Award
from tandem.formats.euro import LARGEST, parse_euro
from tandem.places.finding import plain
from tandem.places.models import Municipality

COLUMNS = (
    "award_no",
    "municipalities_nl",
    "municipalities_nis_current",
    "title_nl",
    "amount_eur",
)
LARGEST_FILE = 5 * 1024 * 1024
_POINT = re.compile(r"^\d{1,10}(\.\d{1,2})?$")


@dataclass(frozen=True)
class Problem:
    """A line of the file (the first is 1, the heading) and what is wrong with it."""

    line: int
    message: str

    def __str__(self) -> str:
        return _("Line %(line)s: %(message)s") % {"line": self.line, "message": self.message}


@dataclass(frozen=True)
class AwardRow:
    """A good row. `amount` in euro; `municipalities` in the order of the file."""

    line: int
    number: str
    title: str
    amount: Decimal
    municipalities: list[Municipality]
    description: str = ""
    language: str = "nl"


@dataclass
class Reading:
    """What was read; `rows` is to be used where there are no `problems` alone."""

    rows: list[AwardRow] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)

    @property
    def total(self) -> Decimal:
        """The sum of the good rows, in euro."""
        return sum((row.amount for row in self.rows), Decimal("0.00"))


def read_awards(path: Path) -> Reading:
    """Read the file (UTF-8, with comma or semicolon) and check every row."""
    reading = Reading()
    text, problem = file_text(path)
    if text is None:
        reading.problems += [problem] if problem else []
        return reading
    heading, *_rest = text.split("\n", 1)
    rows = csv.reader(StringIO(text), delimiter=";" if ";" in heading else ",", strict=True)
    try:
        names = [name.strip() for name in next(rows)]
        missing = [column for column in COLUMNS if column not in names]
        if missing:
            message = _("These columns are missing: %(names)s.") % {"names": ", ".join(missing)}
            reading.problems.append(Problem(1, message))
            return reading
        checker = _Checker(names)
        for cells in rows:
            if any(cell.strip() for cell in cells):
                checker.check(rows.line_num, cells, reading)
    except csv.Error as mistake:
        message = _("This is not a well-formed table: %(mistake)s") % {"mistake": mistake}
        reading.problems.append(Problem(rows.line_num, message))
    if not reading.rows and not reading.problems:
        reading.problems.append(Problem(1, _("There are no rows below the heading.")))
    return reading


def file_text(path: Path) -> tuple[str | None, Problem | None]:
    """The text without byte-order mark, or why it cannot be read."""
    if path.stat().st_size > LARGEST_FILE:
        return None, Problem(1, _("The file is too large."))
    raw = path.read_bytes()
    try:
        text = raw.decode("utf-8-sig")
    except UnicodeDecodeError as mistake:
        line = raw[: mistake.start].count(b"\n") + 1
        return None, Problem(line, _("This is not UTF-8 text: save the file as UTF-8."))
    if "\0" in text:
        line = text[: text.index("\0")].count("\n") + 1
        return None, Problem(line, _("There is a control character in the text."))
    if not text.strip():
        return None, Problem(1, _("The file is empty."))
    return text, None


class _Checker:
    """Checks rows one by one; remembers award numbers and knows the municipalities."""

    def __init__(self, names: list[str]) -> None:
        self.names = names
        self.numbers: dict[str, int] = {}
        self.places = Municipality.objects.in_bulk()
        self.by_name: dict[str, list[Municipality]] = {}
        for place in self.places.values():
            for name in {plain(place.name_nl), plain(place.name_fr)}:
                self.by_name.setdefault(name, []).append(place)

    def check(self, line: int, cells: list[str], reading: Reading) -> None:
        """Add the row, or every problem that it has."""
        if len(cells) != len(self.names):
            message = _("There are %(found)s cells where the heading has %(names)s.") % {
                "found": len(cells),
                "names": len(self.names),
            }
            reading.problems.append(Problem(line, message))
            return
        row = {name: cell.strip() for name, cell in zip(self.names, cells, strict=True)}
        found: list[str] = []
        found += self._number(row["award_no"], line)
        found += title_problems(row["title_nl"])
        amount, wrong = _amount(row["amount_eur"])
        found += wrong
        places, wrong = self._places(row["municipalities_nl"], row["municipalities_nis_current"])
        found += wrong
        reading.problems += [Problem(line, message) for message in found]
        if not found:
            reading.rows.append(AwardRow(line, row["award_no"], row["title_nl"], amount, places))

    def _number(self, number: str, line: int) -> Iterator[str]:
        if not number:
            yield _("The award has no number.")
        elif len(number) > 40:
            yield _("The number of the award is too long.")
        elif number in self.numbers:
            yield _("Award %(number)s stands on line %(line)s already.") % {
                "number": number,
                "line": self.numbers[number],
            }
        self.numbers.setdefault(number, line)

    def _places(self, names: str, codes: str) -> tuple[list[Municipality], list[str]]:
        listed = [name.strip() for name in names.split("|") if name.strip()]
        keys = [code.strip() for code in codes.split("|") if code.strip()]
        if not keys:
            return [], [_("No municipality is named.")]
        if len(listed) != len(keys):
            return [], [
                _("There are %(names)s names of municipalities and %(codes)s NIS codes.")
                % {"names": len(listed), "codes": len(keys)}
            ]
        wrong = [
            _("Municipality %(nis)s is named twice.") % {"nis": code}
            for code, times in Counter(keys).items()
            if times > 1
        ]
        for name, code in zip(listed, keys, strict=True):
            wrong += self._place(name, code)
        return [self.places[code] for code in keys if code in self.places], wrong

    def _place(self, name: str, code: str) -> Iterator[str]:
        place = self.places.get(code)
        if place is None:
            yield _("There is no municipality with NIS code %(nis)s.%(hint)s") % {
                "nis": code,
                "hint": self._hint(name),
            }
        elif plain(name) not in {plain(place.name_nl), plain(place.name_fr)}:
            yield _("NIS code %(nis)s is %(place)s, not “%(name)s”.%(hint)s") % {
                "nis": code,
                "place": place.name_nl,
                "name": name,
                "hint": self._hint(name),
            }

    def _hint(self, name: str) -> str:
        """The municipality that was perhaps meant, with its code; a typing error is no obstacle."""
        close = get_close_matches(plain(name), self.by_name, n=1, cutoff=0.8)
        if not close:
            return ""
        meant = " / ".join(f"{place.name_nl} ({place.nis})" for place in self.by_name[close[0]])
        return " " + _("Did you mean %(meant)s?") % {"meant": meant}


def title_problems(title: str) -> Iterator[str]:
    """Why an award cannot have this title."""
    longest = Award._meta.get_field("title").max_length
    if not title:
        yield _("The award has no title.")
    elif longest and len(title) > longest:
        yield _("The title has %(length)s characters; %(longest)s is the most.") % {
            "length": len(title),
            "longest": longest,
        }


def _amount(text: str) -> tuple[Decimal, list[str]]:
    """A plain decimal, or an amount as people write it; never rounded."""
    if _POINT.match(text):
        amount = Decimal(text).quantize(Decimal("0.01"))
        return amount, ([] if amount <= LARGEST else [_("This amount is too large.")])
    try:
        return parse_euro(text), []
    except ValueError as unreadable:
        return Decimal(0), [
            _("The amount “%(text)s” cannot be read. %(why)s") % {"text": text, "why": unreadable}
        ]
