"""A line of text."""

from collections.abc import Mapping
from typing import Any

from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from wagtail import blocks

from tandem.formkit.fields.base import (
    LONGEST,
    FieldBlock,
    FieldType,
    MeaningBlock,
    basics,
    unreadable,
)
from tandem.formkit.schema import Field


class ShortTextBlock(FieldBlock):
    """A line of text, such as a name or a title."""

    max_length = blocks.IntegerBlock(
        label=gettext_lazy("Most characters"), default=120, min_value=1, max_value=250
    )
    maps_to = MeaningBlock("title")

    class Meta:
        icon = "pilcrow"
        label = gettext_lazy("Short text")


class ShortText(FieldType):
    """Stored as text."""

    name = "short_text"
    block = ShortTextBlock

    def options(self, value: Mapping[str, Any]) -> dict[str, Any]:
        return {"max_length": value.get("max_length") or 120}

    def control(self, field: Field, *, language: str) -> forms.Field:
        return forms.CharField(max_length=LONGEST, **basics(field, language))

    def initial(self, stored: Any) -> Any:
        return stored if isinstance(stored, str) else ""

    def is_empty(self, stored: Any) -> bool:
        return super().is_empty(stored) or (isinstance(stored, str) and not stored.strip())

    def problem(self, field: Field, stored: Any, *, language: str) -> str:
        if not isinstance(stored, str):
            return unreadable()
        limit = field.options.get("max_length", 250)
        if len(stored) > limit:
            return _("Use at most %(limit)s characters; now there are %(count)s.") % {
                "limit": limit,
                "count": len(stored),
            }
        return ""
