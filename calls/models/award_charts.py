"""Charts of awards: by year, by theme, by province. Money is never split between places."""

from collections import defaultdict
from collections.abc import Iterable
from decimal import Decimal

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from calls.models.award import Award
from tandem.content.charts import BarChart, ChartRow
from tandem.formats.euro import euro
from tandem.formats.language import in_language

#: Budget year, number of awards, amount in euro.
YearFigures = tuple[int, int | None, Decimal | None]


def years_chart(figures: Iterable[YearFigures]) -> BarChart | None:
    """What was awarded by budget year of the call; calls without results are left out."""
    numbers: dict[int, int] = defaultdict(int)
    amounts: dict[int, Decimal] = defaultdict(Decimal)
    for year, number, amount in figures:
        if number:
            numbers[year] += number
            amounts[year] += amount or Decimal(0)
    rows = [
        ChartRow(
            label=str(year),
            value=amounts[year],
            text=euro(amounts[year], cents=False),
            cells=[str(numbers[year]), euro(amounts[year])],
        )
        for year in sorted(amounts)
    ]
    return _chart(
        "years",
        _("Awarded by budget year"),
        [_("Budget year"), _("Projects"), _("Amount awarded")],
        rows,
        total=[str(sum(numbers.values())), euro(sum(amounts.values(), Decimal(0)))],
    )


def themes_chart(awards: Iterable[Award]) -> BarChart | None:
    """What was awarded by theme; awards whose theme is not known have a row of their own.

    Nothing where no award has a theme. `awards` come with their theme.
    """
    numbers: dict[str, int] = defaultdict(int)
    amounts: dict[str, Decimal] = defaultdict(Decimal)
    known = False
    for award in awards:
        known = known or award.theme is not None
        name = award.theme.name if award.theme else _("Theme not known")
        numbers[name] += 1
        amounts[name] += award.amount
    if not known:
        return None
    rows = [
        ChartRow(
            label=name,
            value=amounts[name],
            text=euro(amounts[name], cents=False),
            cells=[str(numbers[name]), euro(amounts[name])],
        )
        for name in sorted(amounts, key=lambda name: (-amounts[name], name))
    ]
    return _chart(
        "themes",
        _("Awarded by theme"),
        [_("Theme"), _("Projects"), _("Amount awarded")],
        rows,
        total=[str(sum(numbers.values())), euro(sum(amounts.values(), Decimal(0)))],
    )


def provinces_chart(awards: Iterable[Award]) -> BarChart | None:
    """How many municipalities take part, by province; Brussels, which has none, by its region.

    A municipality counts once, a project in every province that it reaches. Amounts are left out: how
    partners share the money of a project is not public. `awards` come with their places.
    """
    municipalities: dict[str, set[str]] = defaultdict(set)
    projects: dict[str, set[int]] = defaultdict(set)
    for award in awards:
        for place in award.places.all():
            where = place.municipality
            name = in_language(where, "province" if where.province_nis else "region")
            municipalities[name].add(where.pk)
            projects[name].add(award.pk)
    rows = [
        ChartRow(
            label=name,
            value=len(found),
            text=ngettext("%(number)s municipality", "%(number)s municipalities", len(found))
            % {"number": len(found)},
            cells=[str(len(found)), str(len(projects[name]))],
        )
        for name, found in sorted(municipalities.items(), key=lambda pair: (-len(pair[1]), pair[0]))
    ]
    return _chart(
        "provinces",
        _("Municipalities that take part, by province"),
        [_("Province"), _("Municipalities"), _("Projects")],
        rows,
        note=_(
            "A municipality counts once. A project in several provinces counts in each of them. "
            "Amounts are not split between municipalities."
        ),
    )


def _chart(
    key: str,
    title: str,
    headings: list[str],
    rows: list[ChartRow],
    *,
    note: str = "",
    total: Iterable[str] = (),
) -> BarChart | None:
    if not rows:
        return None
    return BarChart(
        key=key, title=title, headings=headings, rows=rows, note=note, total=tuple(total)
    )
