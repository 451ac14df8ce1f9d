"""A file to download."""

from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy
from wagtail import blocks
from wagtail.documents.blocks import DocumentChooserBlock


class DocumentBlock(blocks.StructBlock):
    """A file; the link says by itself of which kind, type and size it is."""

    document = DocumentChooserBlock(label=_("file"))
    kind = blocks.CharBlock(
        label=_("kind"),
        required=False,
        max_length=40,
        help_text=_("Such as “Regulation” or “Presentation”; it comes before the title."),
    )
    title = blocks.CharBlock(
        label=_("title"),
        required=False,
        max_length=150,
        help_text=_("In the language of the page. Left empty, the title of the file is used."),
    )
    language = blocks.ChoiceBlock(
        label=pgettext_lazy("document", "language of the file"),  # of a dossier elsewhere
        choices=[("nl", "Nederlands"), ("fr", "Français")],
        required=False,
        help_text=_("Only if it differs from the language of the page."),
    )

    class Meta:
        icon = "doc-full"
        label = _("Document")
        description = _("A file to download. Readers see its type and size before they choose.")
        template = "blocks/document.html"
