"""The blocks of call pages: who may apply, and the steps of the call."""

from django.utils.translation import gettext_lazy as _
from wagtail import blocks


class ConditionsBlock(blocks.StreamBlock):
    """Lines that help a reader to see whether she may apply."""

    yes = blocks.CharBlock(
        label=_("May apply"),
        icon="tick",
        max_length=300,
        help_text=_("A condition, as a sentence: “You apply with at least three municipalities.”"),
    )
    no = blocks.CharBlock(
        label=_("May not apply"),
        icon="cross",
        max_length=300,
        help_text=_("What is not possible, as a sentence."),
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
