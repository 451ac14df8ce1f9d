"""Import awards from a pasted page: every repair told, every name found, the total right, or nothing."""

from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from pathlib import Path

from django.db.models import Max
from django.utils.translation import gettext as _

from calls.models import Award, Call
from calls.publishing.cleaning_award_text import Repair
from calls.publishing.importing import Imported, ImportRefused, store_rows
from calls.publishing.matching_places import PlaceFinder
from calls.publishing.reading_award_page import PageReading, PageRow, read_award_page
from calls.publishing.reading_awards import AwardRow, Problem, file_text, title_problems
from tandem.formats.dates import belgian, long_date
from tandem.formats.euro import euro
from tandem.places.models import Municipality


class PageRefused(ImportRefused):
    """Nothing was written; `repairs` are what would have been put right."""

    def __init__(self, problems: list[Problem], repairs: list[Repair]) -> None:
        super().__init__(problems)
        self.repairs = repairs


@dataclass
class ImportedPage:
    """What was stored, what was put right, and the day whose municipalities were looked up."""

    done: Imported
    names_on: date
    repairs: list[Repair] = field(default_factory=list)


def import_award_page(
    path: Path,
    call: Call,
    *,
    expect_total: Decimal | None = None,
    decided_on: date | None = None,
    dry_run: bool = False,
    language: str = "nl",
    actor=None,
) -> ImportedPage:
    """Read the page and store its awards with the call; run again, it changes what differs.

    The sum must be that of the page's own total, and `expect_total` (euro) where it is given; one of
    them there must be. Names are those of the day of decision: `decided_on`, else the day that awards
    of this call have already, else the day on which the call closed. Descriptions that people wrote
    stay. `dry_run` checks all and writes nothing. Raises PageRefused.
    """
    text, unreadable = file_text(path)
    if text is None:
        raise PageRefused([unreadable] if unreadable else [], [])
    reading = read_award_page(text)
    on = decided_on or _day_of(call)
    rows = _checked(reading, on, language)
    reading.problems += _wrong_totals(reading, expect_total)
    if reading.problems:
        raise PageRefused(
            sorted(reading.problems, key=lambda problem: problem.line), reading.repairs
        )
    done = store_rows(path, call, rows, decided_on=decided_on, dry_run=dry_run, actor=actor)
    return ImportedPage(done, on, reading.repairs)


def _day_of(call: Call) -> date:
    """When the awards of this call were decided, as far as the site knows; else its closing day."""
    known = Award.objects.filter(call=call).aggregate(day=Max("decided_on"))["day"]
    if known:
        return known
    if call.closes_at:
        return belgian(call.closes_at).date()
    raise PageRefused([Problem(1, _("Give the day of the decision with --decided-on."))], [])


def _checked(reading: PageReading, on: date, language: str) -> list[AwardRow]:
    """The rows with their municipalities; adds the problems and repairs of names to the reading."""
    finder = PlaceFinder(on)
    rows = []
    for number, row in enumerate(reading.rows, 1):
        places = _places(row, finder, on, reading)
        reading.problems += [Problem(row.line, message) for message in title_problems(row.title)]
        rows.append(
            AwardRow(
                line=row.line,
                number=str(number),
                title=row.title,
                amount=row.amount,
                municipalities=places,
                description=row.description,
                language=language,
            )
        )
    reading.repairs.sort(key=lambda repair: repair.line)
    return rows


def _places(
    row: PageRow, finder: PlaceFinder, on: date, reading: PageReading
) -> list[Municipality]:
    found: list[Municipality] = []
    for place_name in row.names:
        match = finder.find(place_name.name)
        if match.place is None:
            message = _unmatched(place_name.name, match.meant, on)
            reading.problems.append(Problem(row.line, message))
        elif match.place in found:
            message = _("Municipality %(nis)s is named twice.") % {"nis": match.place.nis}
            reading.problems.append(Problem(row.line, message))
        else:
            found.append(match.place)
            if match.misspelt:
                what = _("corrected the name of a municipality:")
                after = f"{match.place.name_nl} ({match.place.nis})"
                reading.repairs.append(Repair(row.line, what, place_name.written, after))
    if not row.names:
        reading.problems.append(Problem(row.line, _("No municipality is named.")))
    return found


def _unmatched(name: str, meant: list[Municipality], on: date) -> str:
    message = _("On %(day)s there was no single municipality named “%(name)s”.") % {
        "day": long_date(on),
        "name": name,
    }
    if meant:
        listed = " / ".join(f"{place.name_nl} ({place.nis})" for place in meant)
        message += " " + _("Did you mean %(meant)s?") % {"meant": listed}
    return message


def _wrong_totals(reading: PageReading, expected: Decimal | None) -> list[Problem]:
    """The sum must be what the page says and what the official expects."""
    if not reading.rows:
        return []
    if reading.told_total is None and expected is None:
        message = _("The page has no line “Totaal”: say what the sum must be with --expect-total.")
        return [Problem(reading.rows[-1].line, message)]
    wrong = []
    if reading.told_total not in {None, reading.total}:
        message = _("The awards add up to %(sum)s; the page says %(total)s.") % {
            "sum": euro(reading.total),
            "total": euro(reading.told_total or Decimal(0)),
        }
        wrong.append(Problem(reading.total_line, message))
    if expected is not None and reading.total != expected:
        message = _("The total is %(total)s; %(expected)s was expected.") % {
            "total": euro(reading.total),
            "expected": euro(expected),
        }
        wrong.append(Problem(reading.total_line, message))
    return wrong
