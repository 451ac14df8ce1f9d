"""Organisations for calls managers: who is registered, and whether an official checked it."""

import django_filters
from django.db.models import Q, QuerySet
from django.http import HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from wagtail.admin.filters import WagtailFilterSet
from wagtail.admin.views.generic.base import BaseListingView
from wagtail.admin.widgets.boolean_radio_select import BooleanRadioSelect

from calls.desk.forms import CheckForm
from calls.permissions import may_verify_organisations
from calls.screens import Crumb, StaffRequest, attempt, confirm, demand, find, page, screen
from tandem.formats.enterprise import format_enterprise_number
from tandem.organisations.models import Check, Organisation
from tandem.organisations.verifying import verify, withdraw_verification


class OrganisationsFilterSet(WagtailFilterSet):
    """Those that wait for a check are one click away."""

    verified = django_filters.BooleanFilter(
        label=gettext_lazy("Verification"), widget=BooleanRadioSelect
    )

    class Meta:
        model = Organisation
        fields = ["verified", "kind"]


class OrganisationsView(BaseListingView):
    """Fifty a page, those that nobody checked first."""

    model = Organisation
    page_title = gettext_lazy("Organisations")
    header_icon = "group"
    template_name = "calls/cms/desk/organisations.html"
    results_template_name = "calls/cms/desk/organisations_results.html"
    paginate_by = 50
    filterset_class = OrganisationsFilterSet
    is_searchable = True
    index_url_name = "calls_cms:organisations"
    index_results_url_name = "calls_cms:organisations_results"
    columns: list = []

    def get_base_queryset(self) -> QuerySet[Organisation]:
        """All of them, for calls managers."""
        demand(may_verify_organisations(self.request.user))
        return Organisation.objects.select_related("municipality").order_by("verified", "name")

    def search_queryset(self, queryset: QuerySet[Organisation]) -> QuerySet[Organisation]:
        """By name, place, or number with or without dots."""
        for word in self.search_query.split()[:6] if self.is_searching else []:
            number = word.replace(".", "")
            queryset = queryset.filter(
                Q(name__icontains=word)
                | Q(locality__icontains=word)
                | Q(enterprise_number__contains=number)
            )
        return queryset

    def get_breadcrumbs_items(self) -> list[dict]:
        """Home, Calls, Organisations."""
        return [
            *self.breadcrumbs_items,
            {"url": reverse("calls_cms:calls"), "label": _("Calls")},
            {"url": "", "label": self.page_title},
        ]


listing = screen(OrganisationsView.as_view())
results = screen(OrganisationsView.as_view(results_only=True))


def _trail() -> list[Crumb]:
    return [
        Crumb(_("Calls"), reverse("calls_cms:calls")),
        Crumb(_("Organisations"), reverse("calls_cms:organisations")),
    ]


@screen
def organisation(request: StaffRequest, pk: int) -> HttpResponse:
    """Its facts and managers. Before the check the form that says how; after it, who checked it."""
    demand(may_verify_organisations(request.user))
    row = find(Organisation.objects.select_related("municipality", "verified_by"), pk=pk)
    form = CheckForm(request.POST if request.method == "POST" else None)
    if request.method == "POST" and form.is_valid():
        how = Check(form.cleaned_data["how"])
        done = _("%(name)s is checked.") % {"name": row.name}
        attempt(request, lambda: verify(organisation=row, how=how, actor=request.user), done)
        return redirect("calls_cms:organisation", pk)
    return page(
        request,
        "calls/cms/desk/organisation.html",
        title=row.name,
        icon="group",
        trail=_trail(),
        context={
            "organisation": row,
            "number": format_enterprise_number(row.enterprise_number),
            "members": row.memberships.filter(confirmed=True).select_related("user").order_by("pk"),
            "form": form,
        },
    )


@screen
def withdraw(request: StaffRequest, pk: int) -> HttpResponse:
    """Takes the check back; the organisation waits for one again."""
    demand(may_verify_organisations(request.user))
    row = find(Organisation.objects.all(), pk=pk)
    demand(row.verified, _("Nobody checked this organisation yet."))
    back = reverse("calls_cms:organisation", args=[pk])
    return confirm(
        request,
        title=_("Take the check back"),
        trail=[*_trail(), Crumb(row.name, back)],
        text=_("%(name)s will read as not checked. Its applications stay.") % {"name": row.name},
        button=_("Take the check back"),
        done=_("%(name)s must be checked again.") % {"name": row.name},
        act=lambda _data: withdraw_verification(organisation=row, actor=request.user),
        back=back,
        grave=True,
    )
