"""A number that is not an amount: people, hours, percentages."""

import re
from collections.abc import Mapping
from decimal import Decimal, InvalidOperation
from typing import Any

from babel.numbers import format_decimal
from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from wagtail import blocks

from tandem.formats.language import current_language
from tandem.formkit.fields.base import FieldBlock, FieldType, basics, unreadable
from tandem.formkit.schema import Field

#: 1234 · 1234,5 · 1.234 · 1 234,5 · -3: at most two decimals, groups of three with one separator.
_PLAIN = re.compile(r"^(?P<whole>-?\d{1,12})(?:[.,](?P<part>\d{1,2}))?$")
_GROUPED = re.compile(
    r"^(?P<whole>-?\d{1,3}(?P<sep>[. ])\d{3}(?:(?P=sep)\d{3}){0,2})(?:,(?P<part>\d{1,2}))?$"
)


class NumberBlock(FieldBlock):
    """A number, such as how many people take part. For money there is the amount."""

    minimum = blocks.IntegerBlock(label=gettext_lazy("Lowest"), required=False)
    maximum = blocks.IntegerBlock(label=gettext_lazy("Highest"), required=False)
    whole = blocks.BooleanBlock(
        label=gettext_lazy("Whole numbers only"), required=False, default=True
    )

    class Meta:
        icon = "order"
        label = gettext_lazy("Number")


def parse_number(text: str) -> Decimal:
    """Read a number as Dutch and French speakers write it; raises ValueError with what to do."""
    bare = re.sub(r"\s+", " ", text).strip()
    bare = re.sub(r"^[\u2212\u2013]", "-", bare)
    match = _PLAIN.match(bare) or _GROUPED.match(bare)
    if match is None or not bare.isascii():
        raise ValueError(_("This is not a number. Write it like 1.250 or 12,5."))
    whole = match["whole"].replace(".", "").replace(" ", "")
    number = Decimal(f"{whole}.{match['part']}" if match["part"] else whole)
    return number.normalize() + 0  # no trailing zeros, and no minus zero


def show_number(number: Decimal, language: str) -> str:
    """`1.250,5` in Dutch, `1 250,5` in French."""
    return format_decimal(number, format="#,##0.##", locale=f"{language}_BE")


class NumberControl(forms.Field):
    """Text with a numeric keyboard: `type=number` would refuse `1.250` and `12,5`."""

    widget = forms.TextInput

    def __init__(self, *, whole: bool, **kwargs: Any) -> None:
        self.whole = whole
        mode = "numeric" if whole else "decimal"
        attributes = {"inputmode": mode, "autocomplete": "off"}
        super().__init__(widget=forms.TextInput(attributes), **kwargs)

    def to_python(self, value: Any) -> Decimal | None:
        """Decimal, or None where nothing was typed."""
        if value in self.empty_values:
            return None
        try:
            number = parse_number(str(value))
        except ValueError as unclear:
            raise ValidationError(str(unclear), code="unreadable") from unclear
        if self.whole and number != number.to_integral_value():
            raise ValidationError(_("Use a whole number."), code="unreadable")
        return number

    def prepare_value(self, value: Any) -> Any:
        """A number is shown as the reader writes it; typed text stays as it was typed."""
        return show_number(value, current_language()) if isinstance(value, Decimal) else value


class Number(FieldType):
    """Stored as the text of a Decimal: `12`, `12.5`."""

    name = "number"
    block = NumberBlock

    def options(self, value: Mapping[str, Any]) -> dict[str, Any]:
        return {
            "minimum": value.get("minimum"),
            "maximum": value.get("maximum"),
            "whole": bool(value.get("whole")),
        }

    def control(self, field: Field, *, language: str) -> forms.Field:
        return NumberControl(whole=field.options.get("whole", False), **basics(field, language))

    def stored(self, cleaned: Any) -> Any:
        return format(cleaned, "f")

    def initial(self, stored: Any) -> Any:
        return read_decimal(stored)

    def problem(self, field: Field, stored: Any, *, language: str) -> str:
        number = read_decimal(stored)
        if number is None:
            return unreadable()
        if field.options.get("whole", False) and number != number.to_integral_value():
            return _("Use a whole number.")
        low, high = field.options.get("minimum"), field.options.get("maximum")
        if low is not None and number < low:
            return _("The number must be at least %(limit)s.") % {
                "limit": show_number(Decimal(low), language)
            }
        if high is not None and number > high:
            return _("The number must be at most %(limit)s.") % {
                "limit": show_number(Decimal(high), language)
            }
        return ""

    def display(self, field: Field, stored: Any, *, language: str) -> str:
        number = read_decimal(stored)
        return "" if number is None else show_number(number, language)


def read_decimal(stored: Any) -> Decimal | None:
    """The Decimal in a stored value, or None where it holds no finite number."""
    if isinstance(stored, bool) or not isinstance(stored, (str, int)):
        return None
    try:
        number = Decimal(stored)
    except (InvalidOperation, ValueError):
        return None
    return number if number.is_finite() and abs(number) < Decimal("1e13") else None
