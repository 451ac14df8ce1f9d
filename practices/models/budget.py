"""Budget facts: which amount, in which year, for what."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from decimal import Decimal
from typing import Any

from django.utils.translation import gettext_lazy as _
from wagtail import blocks


class BudgetFactBlock(blocks.StructBlock):
    """One amount. Without a year it holds for every year."""

    year = blocks.IntegerBlock(
        label=_("year"),
        required=False,
        min_value=1950,
        max_value=2100,
        help_text=_("Leave it empty for an amount that comes back every year."),
    )
    amount = blocks.DecimalBlock(
        label=_("amount in euro"),
        min_value=0,
        max_digits=12,
        decimal_places=2,
        help_text=_("As the source has it, not rounded."),
    )
    purpose = blocks.CharBlock(
        label=_("what for"), max_length=150, help_text=_("In a few words: “making films”.")
    )

    class Meta:
        icon = "decimal"
        label = _("Amount")
        description = _("What the practice costs or may spend, as the source says it.")
        preview_value = {"year": 2018, "amount": Decimal("50000.00"), "purpose": _("education")}
        template = "practices/budget_fact.html"


class BudgetBlock(blocks.StreamBlock):
    """The amounts, in the order in which readers understand them."""

    fact = BudgetFactBlock()


@dataclass
class Year:
    """The amounts of one year; `year` is empty for amounts that come back every year."""

    year: int | None
    facts: list[dict[str, Any]] = field(default_factory=list)

    @property
    def total(self) -> Decimal:
        """In euro."""
        return sum((fact["amount"] for fact in self.facts), Decimal(0))


def by_year(stream: Iterable[Any]) -> list[Year]:
    """The amounts of a budget, year by year in the order of the page."""
    years: dict[int | None, Year] = {}
    for block in stream:
        value = block.value
        if value["amount"] is None:  # a draft that is not finished
            continue
        year = years.setdefault(value["year"], Year(value["year"]))
        year.facts.append({"purpose": value["purpose"], "amount": Decimal(value["amount"])})
    return list(years.values())
