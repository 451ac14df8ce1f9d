"""The list of files in the CMS: Wagtail's, with what a file is and whether all can read it."""

from django.utils.functional import cached_property
from django.utils.translation import gettext as _
from django.utils.translation import pgettext
from wagtail.admin.ui.tables import BooleanColumn, Column
from wagtail.documents.views.documents import DocumentsFilterSet, IndexView

from tandem.content.models import SiteDocument


class DocumentFilters(DocumentsFilterSet):
    """Find the files that somebody cannot read."""

    class Meta:
        model = SiteDocument
        fields = ["kind", "language", "is_accessible"]


class DocumentList(IndexView):
    """Kind, language and accessibility stand beside the title."""

    filterset_class = DocumentFilters

    @cached_property
    def columns(self) -> list[Column]:
        """Wagtail's columns, ours after the file name; *File* is a file here, and no dossier."""
        columns = list(super().columns)
        next(one for one in columns if one.name == "filename").label = pgettext("upload", "File")
        columns[3:3] = [
            Column("get_kind_display", label=_("Kind"), sort_key="kind"),
            Column("get_language_display", label=_("Language"), sort_key="language"),
            BooleanColumn("is_accessible", label=_("Accessible"), sort_key="is_accessible"),
        ]
        return columns
