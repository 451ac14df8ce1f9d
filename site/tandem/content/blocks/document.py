"""A file to download."""

from typing import Any

from django.utils.translation import gettext_lazy as _
from wagtail import blocks
from wagtail.documents import get_document_model
from wagtail.documents.blocks import DocumentChooserBlock


class DocumentBlock(blocks.StructBlock):
    """A file; the link says by itself of which kind, type, size and language it is."""

    document = DocumentChooserBlock(
        label=_("file"), help_text=_("Readers see what kind of file it is, and how large.")
    )
    title = blocks.CharBlock(
        label=_("title"),
        required=False,
        max_length=150,
        help_text=_(
            "Write it in the language of the page. Left empty, the title of the file is used."
        ),
    )

    class Meta:
        icon = "doc-full"
        label = _("Document")
        description = _("A file to download. Readers see its type and size before they choose.")
        template = "blocks/document.html"

    def get_preview_value(self) -> Any:
        """The newest file of the library."""
        newest = get_document_model().objects.order_by("-pk").first()
        return self.normalize({"document": newest, "title": ""})
