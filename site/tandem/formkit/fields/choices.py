"""What single and multiple choice share: the list of answers. The list item's UUID is the identity."""

from collections.abc import Mapping
from typing import Any

from django.utils.translation import gettext_lazy
from wagtail import blocks

from tandem.formkit.schema import Field


class ChoicesBlock(blocks.ListBlock):
    """Answers to choose from; they may be renamed and reordered without losing what was answered."""

    def __init__(self, child_block: Any = None, **kwargs: Any) -> None:
        super().__init__(
            child_block or blocks.CharBlock(label=gettext_lazy("Answer"), max_length=250),
            **{"label": gettext_lazy("Answers"), **kwargs},
        )


def choice_options(value: Mapping[str, Any]) -> list[dict[str, Any]]:
    """`[{"id", "label"}]`; labels are added in each language when the form is compiled."""
    return [{"id": item.id, "label": {}} for item in value["choices"].bound_blocks]


def choice_texts(value: Mapping[str, Any]) -> dict[str, str]:
    """The label of each answer by its id."""
    return {f"choices.{item.id}": item.value for item in value["choices"].bound_blocks}


def labels(field: Field, language: str) -> dict[str, str]:
    """The label of each answer in this language, by its id, in the order of the form."""
    return {choice.id: choice.text(language) for choice in field.choices}
