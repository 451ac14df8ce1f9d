"""What a programme page says in figures and dates."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from typing import Any

from django.utils.translation import gettext as _

from tandem.formats.dates import long_date
from tandem.formats.euro import euro


@dataclass(frozen=True)
class Version:
    """A version of the regulation as readers see it; `state` is now, next or done."""

    dates: str
    changes: str
    document: Any
    state: str


@dataclass
class BudgetYear:
    """The envelopes of one year; `total` in euro is computed."""

    year: int
    envelopes: list[tuple[str, Decimal]] = field(default_factory=list)

    @property
    def total(self) -> Decimal:
        """The sum of the envelopes."""
        return sum((amount for _name, amount in self.envelopes), Decimal(0))


def versions(values: Iterable[Any], today: date) -> list[Version]:
    """The newest first, whatever the order in which they were typed."""
    dated = [value for value in values if value["starts"]]  # a draft may not be finished
    newest_first = sorted(dated, key=lambda value: value["starts"], reverse=True)
    return [
        Version(
            dates=_dates(value["starts"], value["ends"]),
            changes=value["changes"],
            document=value["document"],
            state=_state(value["starts"], value["ends"], today),
        )
        for value in newest_first
    ]


def budget_years(values: Iterable[Any]) -> list[BudgetYear]:
    """The envelopes by year, the newest year first; within a year in their own order."""
    years: dict[int, BudgetYear] = {}
    for value in values:
        if value["year"] is None or value["amount"] is None:  # a draft that is not finished
            continue
        year = years.setdefault(value["year"], BudgetYear(value["year"]))
        year.envelopes.append((value["name"], value["amount"]))
    return sorted(years.values(), key=lambda year: year.year, reverse=True)


def programme_facts(page: Any, shown: list[Version]) -> list[dict[str, str]]:
    """Amount and period of a scheme, the version in force, who answers questions."""
    amount = euro(page.amount, cents=False) if page.amount is not None else ""
    current = next((version.dates for version in shown if version.state == "now"), "")
    facts = [
        {"label": _("Amount"), "value": f"{amount} {page.amount_period}".strip()},
        {"label": _("In force"), "value": current},
        {"label": _("Contact"), "value": page.contact},
    ]
    return [fact for fact in facts if fact["value"]]


def _dates(starts: date, ends: date | None) -> str:
    if ends is None:
        return _("since %(date)s") % {"date": long_date(starts)}
    return _("%(first)s to %(last)s") % {"first": long_date(starts), "last": long_date(ends)}


def _state(starts: date, ends: date | None, today: date) -> str:
    if starts > today:
        return "next"
    return "done" if ends and ends < today else "now"
