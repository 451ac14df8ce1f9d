"""Paragraphs of text, with a limit in words."""

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
from tandem.formkit.words import count_words


class LongTextBlock(FieldBlock):
    """Paragraphs. The number of words left is counted while people type."""

    max_words = blocks.IntegerBlock(
        label=gettext_lazy("Most words"), default=300, min_value=10, max_value=3000
    )
    maps_to = MeaningBlock("summary")

    class Meta:
        icon = "doc-full"
        label = gettext_lazy("Long text")


class LongText(FieldType):
    """Stored as text with plain line ends."""

    name = "long_text"
    block = LongTextBlock

    def options(self, value: Mapping[str, Any]) -> dict[str, Any]:
        return {"max_words": value.get("max_words") or 300}

    def control(self, field: Field, *, language: str) -> forms.Field:
        limit = field.options.get("max_words", 300)
        rows = min(max(limit // 25, 4), 16)
        return forms.CharField(
            max_length=LONGEST,
            widget=forms.Textarea({"rows": rows, "data-word-limit": limit}),
            **basics(field, language),
        )

    def stored(self, cleaned: Any) -> Any:
        return cleaned.replace("\r\n", "\n").replace("\r", "\n")

    def initial(self, stored: Any) -> Any:
        return stored if isinstance(stored, str) else ""

    def is_empty(self, stored: Any) -> bool:
        return super().is_empty(stored) or (isinstance(stored, str) and not stored.strip())

    def problem(self, field: Field, stored: Any, *, language: str) -> str:
        if not isinstance(stored, str):
            return unreadable()
        limit, count = field.options.get("max_words", 300), count_words(stored)
        if count > limit:
            return _("Use at most %(limit)s words; now there are %(count)s.") % {
                "limit": limit,
                "count": count,
            }
        return ""
