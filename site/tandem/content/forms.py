"""The form of a file in the CMS."""

from typing import Any

from django.utils.translation import gettext as _
from wagtail.documents.forms import BaseDocumentForm


class DocumentForm(BaseDocumentForm):
    """Warns where a PDF has no tags; refuses nothing: a scanned act can be all there is."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if self.instance.is_tagged is False and "accessibility" in self.fields:
            self.fields["accessibility"].help_text = _(
                "Attention: this PDF has no tags, so a screen reader cannot follow it. Export it "
                "again as a tagged PDF. As long as you do not, readers are told to ask for another "
                "form."
            )
