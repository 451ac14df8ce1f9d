"""One answer out of several."""

from collections.abc import Mapping
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from wagtail import blocks

from tandem.formkit.fields.base import FieldBlock, FieldType, MeaningBlock, basics
from tandem.formkit.fields.choices import ChoicesBlock, choice_options, choice_texts, labels
from tandem.formkit.schema import Field

#: From here on a drop-down list is easier to oversee than buttons.
LIST_FROM = 9


class SingleChoiceBlock(FieldBlock):
    """One answer out of several. The themes of the call fill themselves in when it opens."""

    choices = ChoicesBlock(
        default=[],
        min_num=0,
        max_num=60,
        help_text=gettext_lazy("Leave empty where the answer is the theme of the project."),
    )
    maps_to = MeaningBlock("theme")

    def clean(self, value: Any) -> Any:
        """There is something to choose, unless the call brings its themes."""
        cleaned = super().clean(value)
        if cleaned["maps_to"] != "theme" and len(cleaned["choices"]) < 2:
            raise blocks.StructBlockValidationError(
                {"choices": ValidationError(_("Give at least two answers."))}
            )
        return cleaned

    class Meta:
        icon = "radio-empty"
        label = gettext_lazy("Single choice")


class SingleChoice(FieldType):
    """Stored as the id of the chosen answer."""

    name = "single_choice"
    block = SingleChoiceBlock

    def options(self, value: Mapping[str, Any]) -> dict[str, Any]:
        return {"choices": choice_options(value)}

    def texts(self, value: Mapping[str, Any]) -> dict[str, str]:
        return choice_texts(value)

    def control(self, field: Field, *, language: str) -> forms.Field:
        answers = list(labels(field, language).items())
        in_list = len(answers) >= LIST_FROM
        if in_list:
            answers = [("", _("Choose an answer")), *answers]
        elif not field.required:
            answers = [*answers, ("", _("No answer"))]
        return forms.ChoiceField(
            choices=answers,
            widget=forms.Select() if in_list else forms.RadioSelect(),
            error_messages={"invalid_choice": _("Choose one of the answers in the list.")},
            **basics(field, language),
        )

    def initial(self, stored: Any) -> Any:
        return stored if isinstance(stored, str) else ""

    def problem(self, field: Field, stored: Any, *, language: str) -> str:
        if not isinstance(stored, str) or stored not in labels(field, language):
            return _("This answer is no longer in the list. Choose again.")
        return ""

    def missing(self, field: Field) -> str:
        return _("Choose an answer.")

    def display(self, field: Field, stored: Any, *, language: str) -> str:
        return labels(field, language).get(stored, "") if isinstance(stored, str) else ""
