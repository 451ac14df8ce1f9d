"""What every kind of field can do; one file beside this one for each kind."""

from abc import ABC, abstractmethod
from collections.abc import Mapping
from typing import Any, ClassVar

from django import forms
from django.utils.html import escape
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from wagtail import blocks

from tandem.formkit.schema import Field, text

#: No answer is longer than this, whatever the form says: it protects the server, not the reader.
LONGEST = 50_000

MEANINGS = {
    "title": gettext_lazy("the title of the project"),
    "summary": gettext_lazy("the summary, for publication"),
    "requested_amount": gettext_lazy("the requested amount"),
    "theme": gettext_lazy("the theme of the project"),
    "period_start": gettext_lazy("the first day of the project"),
    "period_end": gettext_lazy("the last day of the project"),
}


class FieldBlock(blocks.StructBlock):
    """The question, a hint, and whether it must be answered."""

    label = blocks.CharBlock(
        label=gettext_lazy("Question"),
        max_length=250,
        help_text=gettext_lazy("Short and clear: people read this above the field."),
    )
    help = blocks.TextBlock(
        label=gettext_lazy("Hint"),
        required=False,
        rows=2,
        help_text=gettext_lazy("Says what a good answer holds. It stands above the field."),
    )
    required = blocks.BooleanBlock(
        label=gettext_lazy("Must be answered"), required=False, default=True
    )
    completable = blocks.BooleanBlock(
        label=gettext_lazy("May be completed after the deadline"),
        required=False,
        help_text=gettext_lazy(
            "Only for what is not scored, such as a missing document. The case officer asks for it."
        ),
    )

    class Meta:
        form_classname = "struct-block formkit-field"


class MeaningBlock(blocks.ChoiceBlock):
    """What the answer means to the call: a title, an amount, a theme …"""

    def __init__(self, *meanings: str, **kwargs: Any) -> None:
        self.meanings = meanings
        super().__init__(
            choices=[(meaning, MEANINGS[meaning]) for meaning in meanings],
            required=False,
            label=gettext_lazy("This answer is"),
            help_text=gettext_lazy("Leave empty for an ordinary question."),
            **kwargs,
        )


class FieldType(ABC):
    """One kind of field: its block, its control, its check and its wording.

    Stored values are plain JSON. `is_empty`, `initial`, `problem` and `display` take whatever was
    stored and never raise.
    """

    name: ClassVar[str]
    block: ClassVar[type[blocks.StructBlock]]
    #: Where a person fills in something that is kept with the answers; files are kept elsewhere.
    is_stored: ClassVar[bool] = True

    def options(self, value: Mapping[str, Any]) -> dict[str, Any]:
        """The type's own options as JSON, from the block in the source language."""
        return {}

    def texts(self, value: Mapping[str, Any]) -> dict[str, str]:
        """Texts of the block beside label and hint, by a path that holds in every language."""
        return {}

    @abstractmethod
    def control(self, field: Field, *, language: str) -> forms.Field:
        """The form field; limits are not its business (a draft may exceed them)."""

    def stored(self, cleaned: Any) -> Any:
        """JSON for what the control cleaned."""
        return cleaned

    def initial(self, stored: Any) -> Any:
        """What the control shows for a stored value; odd values show as nothing."""
        return stored

    def is_empty(self, stored: Any) -> bool:
        """Whether this counts as no answer."""
        return stored is None or stored is False or stored in ("", [], {})

    @abstractmethod
    def problem(self, field: Field, stored: Any, *, language: str) -> str:
        """What is wrong with a value that is not empty, or nothing."""

    def missing(self, field: Field) -> str:
        """What to say where a required answer is missing."""
        return _("Answer this question.")

    def display(self, field: Field, stored: Any, *, language: str) -> str:
        """The answer as people read it."""
        return str(stored)


def basics(field: Field, language: str) -> dict[str, Any]:
    """What every control is made with. The hint is escaped here: it is printed as HTML."""
    return {
        "label": text(field.label, language),
        "help_text": escape(text(field.help, language)),
        "required": field.required,
    }


def unreadable() -> str:
    """What to say of a stored value that is not of its type."""
    return _("This answer cannot be read. Fill it in again.")
