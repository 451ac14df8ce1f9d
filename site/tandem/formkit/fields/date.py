"""A date."""

from collections.abc import Mapping
from datetime import date
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from wagtail import blocks

from tandem.formats.dates import long_date
from tandem.formkit.fields.base import FieldBlock, FieldType, MeaningBlock, basics, unreadable
from tandem.formkit.schema import Field

#: What browsers send, and what people type where the browser has no date picker.
INPUT_FORMATS = ["%Y-%m-%d", "%d/%m/%Y", "%d-%m-%Y", "%d.%m.%Y"]
YEARS = range(1900, 2200)


class DateBlock(FieldBlock):
    """A day, such as the start of a project."""

    earliest = blocks.DateBlock(label=gettext_lazy("Earliest day"), required=False)
    latest = blocks.DateBlock(label=gettext_lazy("Latest day"), required=False)
    maps_to = MeaningBlock("period_start", "period_end")

    class Meta:
        icon = "date"
        label = gettext_lazy("Date")


class DateControl(forms.DateField):
    """A date between 1900 and 2199: a year of two digits is a slip of the pen."""

    default_error_messages = {
        "invalid": gettext_lazy("This is not a date. Write it like 31/12/2027."),
    }

    def to_python(self, value: Any) -> date | None:
        day = super().to_python(value)
        if day is not None and day.year not in YEARS:
            raise ValidationError(self.error_messages["invalid"], code="invalid")
        return day


class Date(FieldType):
    """Stored as ISO: `2027-12-31`."""

    name = "date"
    block = DateBlock

    def options(self, value: Mapping[str, Any]) -> dict[str, Any]:
        limits = {name: value.get(name) for name in ("earliest", "latest")}
        return {name: day.isoformat() if day else None for name, day in limits.items()}

    def control(self, field: Field, *, language: str) -> forms.Field:
        attributes = {
            limit: field.options[name]
            for limit, name in (("min", "earliest"), ("max", "latest"))
            if field.options.get(name)
        }
        widget = forms.DateInput({"type": "date", **attributes}, format="%Y-%m-%d")
        return DateControl(widget=widget, input_formats=INPUT_FORMATS, **basics(field, language))

    def stored(self, cleaned: Any) -> Any:
        return cleaned.isoformat()

    def initial(self, stored: Any) -> Any:
        return read_date(stored)

    def problem(self, field: Field, stored: Any, *, language: str) -> str:
        day = read_date(stored)
        if day is None:
            return unreadable()
        earliest, latest = (read_date(field.options.get(name)) for name in ("earliest", "latest"))
        if earliest and day < earliest:
            return _("The date must be %(limit)s or later.") % {
                "limit": long_date(earliest, language)
            }
        if latest and day > latest:
            return _("The date must be %(limit)s or earlier.") % {
                "limit": long_date(latest, language)
            }
        return ""

    def display(self, field: Field, stored: Any, *, language: str) -> str:
        day = read_date(stored)
        return long_date(day, language) if day else ""


def read_date(stored: Any) -> date | None:
    """The day in a stored value, or None."""
    if not isinstance(stored, str) or len(stored) != 10:
        return None
    try:
        day = date.fromisoformat(stored)
    except ValueError:
        return None
    return day if day.year in YEARS else None
