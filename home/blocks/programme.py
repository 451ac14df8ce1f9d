"""The programme of an event."""

from datetime import time

from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy
from wagtail import blocks

from tandem.content.blocks import DocumentsBlock


class SessionBlock(blocks.StructBlock):
    """One item of the programme; what was shown there can be downloaded afterwards."""

    title = blocks.CharBlock(
        label=_("title"), max_length=200, help_text=_("Say what it is about, in plain words.")
    )
    start = blocks.TimeBlock(
        label=_("from"),
        required=False,
        help_text=_("Write the hour on a Belgian clock, such as 13:30."),
    )
    end = blocks.TimeBlock(
        label=_("until"), required=False, help_text=_("Leave it empty if it is not known.")
    )
    description = blocks.TextBlock(
        label=_("description"),
        required=False,
        help_text=_("Write two or three sentences. Begin a new line for a new paragraph."),
    )
    speakers = blocks.CharBlock(
        label=_("speakers"),
        required=False,
        max_length=300,
        help_text=_("Write name and function as the speakers want to be mentioned."),
    )
    practice = blocks.PageChooserBlock(
        page_type="practices.PracticePage",
        label=_("inspiring practice"),
        required=False,
        help_text=_("Choose the practice that is presented. Readers get it in their own language."),
    )
    documents = DocumentsBlock(
        label=_("documents"),
        required=False,
        help_text=_(
            "Add presentations and info sheets. The link says by itself what each file is."
        ),
    )

    class Meta:
        icon = "time"
        label = pgettext_lazy("event", "Session")
        template = "home/events/session.html"
        description = _("A talk, a workshop or a break, with its hour, its practice and its files.")
        preview_value = {
            "title": "De Drempelmeter",
            "start": time(13, 30),
            "end": time(14, 15),
            "speakers": _("City of Hasselt"),
            "description": _("How do organisations find the thresholds in their own offer?"),
        }


class ProgrammeBlock(blocks.StreamBlock):
    """The sessions in the order in which they take place."""

    session = SessionBlock()
    part = blocks.CharBlock(
        max_length=120,
        icon="title",
        label=_("Part of the day"),
        preview_template="home/events/part_preview.html",
        preview_value=_("In the afternoon"),
        help_text=_("Write a heading for the sessions that follow, such as “In the afternoon”."),
    )
