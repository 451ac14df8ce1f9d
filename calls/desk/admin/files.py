"""The list of files: Wagtail's listing with its filters, and rows that cost little."""

import django_filters
from django.db.models import QuerySet
from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from wagtail.admin.filters import WagtailFilterSet
from wagtail.admin.views.generic.base import BaseListingView

from calls.desk.listing import DESK_STATUSES, desk_calls, desk_files, lean, search, works_at_desk
from calls.models import Application, Call
from calls.screens import StaffRequest, demand, screen


def _calls(request: StaffRequest) -> QuerySet[Call]:
    return desk_calls(request.user)


class FilesFilterSet(WagtailFilterSet):
    """By call and by status; a call that is not hers is no choice."""

    call = django_filters.ModelChoiceFilter(label=_("Call"), queryset=_calls)
    status = django_filters.ChoiceFilter(label=_("Status"), choices=DESK_STATUSES)

    class Meta:
        model = Application
        fields = ["call", "status"]


class FilesView(BaseListingView):
    """Fifty a page; as many queries for two hundred files as for twenty."""

    model = Application
    page_title = _("Files")
    header_icon = "doc-full"
    template_name = "calls/cms/desk/files.html"
    results_template_name = "calls/cms/desk/files_results.html"
    paginate_by = 50
    filterset_class = FilesFilterSet
    is_searchable = True
    index_url_name = "calls_cms:files"
    index_results_url_name = "calls_cms:files_results"
    columns: list = []

    def get_base_queryset(self) -> QuerySet[Application]:
        """Only the files of this person's desk."""
        demand(works_at_desk(self.request.user))
        return lean(desk_files(self.request.user))

    def search_queryset(self, queryset: QuerySet[Application]) -> QuerySet[Application]:
        """Reference, title, organisation."""
        return search(queryset, self.search_query) if self.is_searching else queryset

    def get_breadcrumbs_items(self) -> list[dict]:
        """Home, Calls, Files."""
        return [
            *self.breadcrumbs_items,
            {"url": reverse("calls_cms:calls"), "label": _("Calls")},
            {"url": "", "label": self.page_title},
        ]


listing = screen(FilesView.as_view())
results = screen(FilesView.as_view(results_only=True))
