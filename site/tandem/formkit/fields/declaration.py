"""A sentence that people agree to by ticking it."""

from typing import Any

from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from wagtail import blocks

from tandem.formkit.fields.base import FieldBlock, FieldType, basics, unreadable
from tandem.formkit.schema import Field


class DeclarationBlock(FieldBlock):
    """A declaration, such as “The answers are true”. The question is the sentence itself."""

    label = blocks.TextBlock(
        label=gettext_lazy("Declaration"),
        rows=3,
        max_length=1000,
        help_text=gettext_lazy("The sentence that people agree to by ticking it."),
    )

    class Meta:
        icon = "check"
        label = gettext_lazy("Declaration")


class Declaration(FieldType):
    """Stored as true; not ticked is no answer."""

    name = "declaration"
    block = DeclarationBlock

    def control(self, field: Field, *, language: str) -> forms.Field:
        return forms.BooleanField(**basics(field, language))

    def stored(self, cleaned: Any) -> Any:
        return True if cleaned else None

    def initial(self, stored: Any) -> Any:
        return stored is True

    def problem(self, field: Field, stored: Any, *, language: str) -> str:
        return "" if stored is True else unreadable()

    def missing(self, field: Field) -> str:
        return _("Tick this box to agree.")

    def display(self, field: Field, stored: Any, *, language: str) -> str:
        return _("Yes") if stored is True else ""
