"""The blocks of call pages: who may apply, and the steps of the call."""

from datetime import date
from typing import Any

from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _
from wagtail import blocks
from wagtail.blocks.struct_block import StructBlockValidationError

CONDITION_PREVIEW = "calls/blocks/conditions_preview.html"


class ConditionsBlock(blocks.StreamBlock):
    """Lines that help a reader to see whether she may apply."""

    yes = blocks.CharBlock(
        label=_("May apply"),
        icon="check",
        preview_template=CONDITION_PREVIEW,
        preview_value=_("You apply with at least three municipalities."),
        max_length=300,
        help_text=_(
            "Write a condition as a sentence: “You apply with at least three municipalities.”"
        ),
    )
    no = blocks.CharBlock(
        label=_("May not apply"),
        icon="cross",
        preview_template=CONDITION_PREVIEW,
        preview_value=_("You do not ask for support for your usual work."),
        max_length=300,
        help_text=_("Say in a sentence what is not possible."),
    )


class StepBlock(blocks.StructBlock):
    """A step of the call. Whether it is over is asked of the clock each time the page is read."""

    label = blocks.CharBlock(
        label=_("what happens"),
        max_length=150,
        help_text=_("Say it in a few words, such as “The jury meets”."),
    )
    day = blocks.DateBlock(
        label=_("day, or first day"),
        help_text=_("Steps stand in the order of their days, opening and closing among them."),
    )
    until = blocks.DateBlock(
        label=_("last day"),
        required=False,
        help_text=_("Choose it only for a step that lasts more than one day."),
    )
    words = blocks.CharBlock(
        label=_("in words"),
        required=False,
        max_length=80,
        help_text=_("Shown instead of the dates, such as “February and March 2027”."),
    )

    class Meta:
        icon = "date"
        label = _("Step")
        description = _("Something that happens in the life of the call, with its day.")
        preview_template = "calls/blocks/steps_preview.html"
        preview_value = {
            "label": _("The jury meets"),
            "day": date(2027, 3, 4),
            "until": None,
            "words": "",
        }

    def clean(self, value: Any) -> Any:
        """A step does not end before it begins."""
        cleaned = super().clean(value)
        if cleaned["until"] and cleaned["day"] and cleaned["until"] < cleaned["day"]:
            wrong = ValidationError(_("The last day is before the first one."))
            raise StructBlockValidationError(block_errors={"until": wrong})
        return cleaned


class StepsBlock(blocks.StreamBlock):
    """The steps besides opening and closing, which come from the call itself."""

    step = StepBlock()
