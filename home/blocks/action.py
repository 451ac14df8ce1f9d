"""What a visitor can do here."""

from django.utils.translation import gettext_lazy as _
from wagtail import blocks


class ActionBlock(blocks.StructBlock):
    """A thing to do, and the section where one does it."""

    title = blocks.CharBlock(
        label=_("title"), max_length=60, help_text=_("Starts with a verb: “Find ideas”.")
    )
    text = blocks.TextBlock(
        label=_("text"),
        max_length=250,
        help_text=_("Say in a sentence or two what one finds there."),
    )
    section = blocks.ChoiceBlock(
        label=_("leads to"),
        choices=[
            ("practices", _("inspiring practices")),
            ("calls", _("project calls")),
            ("awards", _("results")),
            ("events", _("events")),
            ("news", _("news")),
        ],
        help_text=_("The title becomes a link to this section, in the reader’s language."),
    )

    class Meta:
        icon = "check"
        label = _("Something to do")
        description = _("One of the three or four things that visitors come for.")
        preview_template = "home/action_preview.html"
        preview_value = {
            "title": _("Find inspiration"),
            "text": _("Read how other municipalities go about it."),
            "section": "practices",
        }


class ActionsBlock(blocks.StreamBlock):
    """Three is a good number."""

    action = ActionBlock()
