"""An amount in euro."""

from collections.abc import Mapping
from decimal import Decimal
from typing import Any

from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from wagtail import blocks

from tandem.formats.euro import CENT, LARGEST, euro
from tandem.formats.fields import EuroField, EuroInput
from tandem.formkit.fields.base import FieldBlock, FieldType, MeaningBlock, basics, unreadable
from tandem.formkit.fields.number import read_decimal
from tandem.formkit.schema import Field


class EuroBlock(FieldBlock):
    """An amount in euro. People may write it as they are used to: 12.500,00 or 12 500."""

    minimum = blocks.DecimalBlock(
        label=gettext_lazy("Lowest amount"),
        required=False,
        min_value=0,
        max_digits=12,
        decimal_places=2,
    )
    maximum = blocks.DecimalBlock(
        label=gettext_lazy("Highest amount"),
        required=False,
        min_value=0,
        max_digits=12,
        decimal_places=2,
    )
    maps_to = MeaningBlock("requested_amount")

    class Meta:
        icon = "tag"
        label = gettext_lazy("Amount in euro")


class SuffixedEuroInput(EuroInput):
    """The word stands beside the box, not in it."""

    suffix = "euro"


class Euro(FieldType):
    """Stored as the text of a Decimal with two decimals: `1234.50`."""

    name = "euro"
    block = EuroBlock

    def options(self, value: Mapping[str, Any]) -> dict[str, Any]:
        limits = {name: value.get(name) for name in ("minimum", "maximum")}
        return {
            name: None if limit is None else str(Decimal(limit).quantize(CENT))
            for name, limit in limits.items()
        }

    def control(self, field: Field, *, language: str) -> forms.Field:
        return EuroField(widget=SuffixedEuroInput(), **basics(field, language))

    def stored(self, cleaned: Any) -> Any:
        return str(cleaned.quantize(CENT))

    def initial(self, stored: Any) -> Any:
        return read_amount(stored)

    def problem(self, field: Field, stored: Any, *, language: str) -> str:
        amount = read_amount(stored)
        if amount is None:
            return unreadable()
        low, high = (read_amount(field.options.get(name)) for name in ("minimum", "maximum"))
        if low is not None and amount < low:
            return _("The amount must be at least %(limit)s.") % {"limit": euro(low, language)}
        if high is not None and amount > high:
            return _("The amount must be at most %(limit)s.") % {"limit": euro(high, language)}
        return ""

    def display(self, field: Field, stored: Any, *, language: str) -> str:
        amount = read_amount(stored)
        return "" if amount is None else euro(amount, language)


def read_amount(stored: Any) -> Decimal | None:
    """The amount of zero or more in a stored value, in euro, or None."""
    amount = read_decimal(stored)
    if amount is None or not 0 <= amount <= LARGEST or amount != amount.quantize(CENT):
        return None
    return amount.quantize(CENT)
