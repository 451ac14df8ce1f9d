"""Any number of answers out of several."""

from collections.abc import Mapping
from typing import Any

from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from wagtail import blocks

from tandem.formkit.fields.base import FieldBlock, FieldType, basics, unreadable
from tandem.formkit.fields.choices import ChoicesBlock, choice_options, choice_texts, labels
from tandem.formkit.schema import Field


class MultipleChoiceBlock(FieldBlock):
    """Several answers may be ticked."""

    choices = ChoicesBlock(default=["", ""], min_num=2, max_num=60)
    max_chosen = blocks.IntegerBlock(
        label=gettext_lazy("Most answers to tick"),
        required=False,
        min_value=1,
        help_text=gettext_lazy("Leave empty for no limit."),
    )

    class Meta:
        icon = "list-ul"
        label = gettext_lazy("Multiple choice")


class MultipleChoice(FieldType):
    """Stored as the ids of the ticked answers, in the order of the form."""

    name = "multiple_choice"
    block = MultipleChoiceBlock

    def options(self, value: Mapping[str, Any]) -> dict[str, Any]:
        return {"choices": choice_options(value), "max_chosen": value.get("max_chosen")}

    def texts(self, value: Mapping[str, Any]) -> dict[str, str]:
        return choice_texts(value)

    def control(self, field: Field, *, language: str) -> forms.Field:
        return forms.MultipleChoiceField(
            choices=list(labels(field, language).items()),
            widget=forms.CheckboxSelectMultiple(),
            error_messages={"invalid_choice": _("Choose answers from the list.")},
            **basics(field, language),
        )

    def initial(self, stored: Any) -> Any:
        return _ids(stored) or []

    def problem(self, field: Field, stored: Any, *, language: str) -> str:
        ids, known = _ids(stored), labels(field, language)
        if ids is None:
            return unreadable()
        if not set(ids) <= set(known):
            return _("An answer that you chose is no longer in the list. Choose again.")
        limit = field.options.get("max_chosen")
        if limit and len(ids) > limit:
            return _("Choose at most %(limit)s answers; now there are %(count)s.") % {
                "limit": limit,
                "count": len(ids),
            }
        return ""

    def missing(self, field: Field) -> str:
        return _("Choose at least one answer.")

    def display(self, field: Field, stored: Any, *, language: str) -> str:
        chosen = set(_ids(stored) or [])
        return "\n".join(label for key, label in labels(field, language).items() if key in chosen)


def _ids(stored: Any) -> list[str] | None:
    if isinstance(stored, list) and all(isinstance(item, str) for item in stored):
        return stored
    return None
