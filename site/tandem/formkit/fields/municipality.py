"""A Belgian municipality, by its NIS code: free text is never accepted."""

from collections.abc import Mapping
from typing import Any

from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from wagtail import blocks

from tandem.formkit.fields.base import FieldBlock, FieldType, basics, unreadable
from tandem.formkit.schema import Field
from tandem.places.fields import MunicipalityField
from tandem.places.models import Municipality

#: NIS codes of the regions; no code: the whole country.
REGIONS = {"brussels": "04000", "flanders": "02000", "wallonia": "03000"}


class MunicipalityBlock(FieldBlock):
    """A municipality out of the official list."""

    region = blocks.ChoiceBlock(
        label=gettext_lazy("From which region"),
        choices=[
            ("all", gettext_lazy("all of Belgium")),
            ("brussels", gettext_lazy("the 19 municipalities of Brussels")),
            ("flanders", gettext_lazy("Flanders")),
            ("wallonia", gettext_lazy("Wallonia")),
        ],
        default="all",
    )

    class Meta:
        icon = "site"
        label = gettext_lazy("Municipality")


class MunicipalityType(FieldType):
    """Stored as the NIS code."""

    name = "municipality"
    block = MunicipalityBlock

    def options(self, value: Mapping[str, Any]) -> dict[str, Any]:
        return {"region": value.get("region") or "all"}

    def control(self, field: Field, *, language: str) -> forms.Field:
        return MunicipalityField(region_nis=_region(field), **basics(field, language))

    def stored(self, cleaned: Any) -> Any:
        return cleaned.pk

    def initial(self, stored: Any) -> Any:
        return stored if isinstance(stored, str) else ""

    def problem(self, field: Field, stored: Any, *, language: str) -> str:
        if not _is_nis(stored):
            return unreadable()
        if not _of_region(field).filter(pk=stored).exists():
            return _("Choose a municipality from the list.")
        return ""

    def missing(self, field: Field) -> str:
        return _("Choose a municipality.")

    def display(self, field: Field, stored: Any, *, language: str) -> str:
        if not _is_nis(stored):
            return ""
        names = Municipality.objects.filter(pk=stored).values_list(f"name_{language}", flat=True)
        return names.first() or stored


def _region(field: Field) -> str:
    return REGIONS.get(field.options.get("region", ""), "")


def _of_region(field: Field) -> Any:
    current = Municipality.objects.current()
    return current.filter(region_nis=_region(field)) if _region(field) else current


def _is_nis(stored: Any) -> bool:
    return isinstance(stored, str) and len(stored) == 5 and stored.isascii() and stored.isdigit()
