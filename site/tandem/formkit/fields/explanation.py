"""A text between questions. Nobody answers it."""

from collections.abc import Mapping
from typing import Any

import nh3
from django import forms
from django.utils.translation import gettext_lazy
from wagtail import blocks
from wagtail.rich_text import expand_db_html

from tandem.formkit.fields.base import FieldType
from tandem.formkit.schema import Field

#: What may stand in the HTML that is sealed into a form.
TAGS = {"p", "b", "strong", "i", "em", "ul", "ol", "li", "a", "br"}


class ExplanationBlock(blocks.StructBlock):
    """A text that helps to answer the questions after it."""

    text = blocks.RichTextBlock(
        label=gettext_lazy("Text"), features=["bold", "italic", "ol", "ul", "link"]
    )

    class Meta:
        icon = "info-circle"
        label = gettext_lazy("Explanation")


class Explanation(FieldType):
    """Never stored; its HTML is cleaned once, when the form is compiled."""

    name = "explanation"
    block = ExplanationBlock
    is_stored = False

    def options(self, value: Mapping[str, Any]) -> dict[str, Any]:
        return {"html": {}}

    def texts(self, value: Mapping[str, Any]) -> dict[str, str]:
        html = expand_db_html(value["text"].source)
        return {"html": nh3.clean(html, tags=TAGS, attributes={"a": {"href"}})}

    def control(self, field: Field, *, language: str) -> forms.Field:
        raise TypeError("An explanation is not a question")

    def is_empty(self, stored: Any) -> bool:
        return True

    def problem(self, field: Field, stored: Any, *, language: str) -> str:
        return ""
