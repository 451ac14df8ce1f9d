"""The blocks of call pages: who may apply, and the steps of the call."""

from django.utils.translation import gettext_lazy as _
from wagtail import blocks

CONDITION_PREVIEW = "calls/blocks/conditions_preview.html"


class ConditionsBlock(blocks.StreamBlock):
    """Lines that help a reader to see whether she may apply."""

    yes = blocks.CharBlock(
        label=_("May apply"),
        icon="tick",
        preview_template=CONDITION_PREVIEW,
        preview_value="U dient in met minstens drie gemeenten.",
        max_length=300,
        help_text=_(
            "Write a condition as a sentence: “You apply with at least three municipalities.”"
        ),
    )
    no = blocks.CharBlock(
        label=_("May not apply"),
        icon="cross",
        preview_template=CONDITION_PREVIEW,
        preview_value="U vraagt geen steun voor uw gewone werking.",
        max_length=300,
        help_text=_("Say in a sentence what is not possible."),
    )


class StepBlock(blocks.StructBlock):
    """A step of the call. Whether it is over is asked of the clock each time the page is read."""

    label = blocks.CharBlock(label=_("what happens"), max_length=150)
    day = blocks.DateBlock(label=_("day, or first day"))
    until = blocks.DateBlock(label=_("last day"), required=False)
    words = blocks.CharBlock(
        label=_("in words"),
        required=False,
        max_length=80,
        help_text=_("Shown instead of the dates, such as “February and March 2027”."),
    )

    class Meta:
        icon = "date"
        label = _("Step")


class StepsBlock(blocks.StreamBlock):
    """The steps besides opening and closing, which come from the call itself."""

    step = StepBlock()
