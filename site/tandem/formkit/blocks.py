"""The blocks of which a form is built."""

from collections import Counter
from typing import Any

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from wagtail import blocks

from tandem.formkit.fields import TYPES


class FieldsBlock(blocks.StreamBlock):
    """Questions and explanations."""

    def __init__(self, local_blocks: Any = None, **kwargs: Any) -> None:
        offered = [(name, kind.block()) for name, kind in TYPES.items()]
        super().__init__(local_blocks or offered, **kwargs)


class SectionBlock(blocks.StructBlock):
    """A page of the form: one topic, at most about seven questions."""

    title = blocks.CharBlock(label=gettext_lazy("Title"), max_length=120)
    introduction = blocks.TextBlock(
        label=gettext_lazy("Introduction"),
        required=False,
        rows=3,
        help_text=gettext_lazy("What this part is about, in one or two sentences."),
    )
    fields = FieldsBlock(label=gettext_lazy("Questions"))

    class Meta:
        icon = "form"
        label = gettext_lazy("Section")


class SectionsBlock(blocks.StreamBlock):
    """Sections, each with a title and questions."""

    section = SectionBlock()

    class Meta:
        max_num = 30

    def clean(self, value: Any) -> Any:
        """Two answers cannot both be *the* title, or *the* requested amount."""
        cleaned = super().clean(value)
        meanings = Counter(
            field.value.get("maps_to") for section in cleaned for field in section.value["fields"]
        )
        doubled = [meaning for meaning, count in meanings.items() if meaning and count > 1]
        if doubled:
            raise blocks.StreamBlockValidationError(
                non_block_errors=[
                    ValidationError(
                        _("Two questions have the same meaning for the call: %(meaning)s."),
                        params={"meaning": ", ".join(doubled)},
                    )
                ]
            )
        return cleaned
