"""Calls in the CMS: list, build, change, delete."""

from typing import Any

from django.db.models import Model, QuerySet
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from wagtail.admin.ui.tables import Column
from wagtail.admin.widgets.button import HeaderButton
from wagtail.permissions import register_permission_policy

from calls.announcing.forms import CallForm, CriterionForm, EnvelopeForm, OpenedCallForm
from calls.announcing.missing import what_is_missing
from calls.announcing.panels import call_tabs, opened_tabs
from calls.announcing.scoped import (
    ManagersPolicy,
    ScopedCreateView,
    ScopedDeleteView,
    ScopedEditView,
    ScopedIndexView,
    ScopedViewSet,
)
from calls.announcing.timetable import state_of
from calls.models import Call
from tandem.formats.dates import short_moment

register_permission_policy(Call, ManagersPolicy(Call), exact_class=True)

STATES = {
    "building": gettext_lazy("being built"),
    "announced": gettext_lazy("announced"),
    "open": gettext_lazy("open"),
    "closed": gettext_lazy("closed"),
    "imported": gettext_lazy("decided elsewhere, imported"),
}


def _instant(name: str) -> Any:
    def show(call: Call) -> str:
        instant = getattr(call, name)
        return short_moment(instant) if instant else "–"

    return show


class CallIndexView(ScopedIndexView):
    """Newest deadline first; one query for the rows."""

    def get_base_queryset(self) -> QuerySet:
        rows: Any = super().get_base_queryset()
        return rows.select_related("programme").with_awards()


class CallCreateView(ScopedCreateView):
    """After the first save the building goes on."""

    def get_success_url(self) -> str:
        return self.get_edit_url()


class CallEditView(ScopedEditView):
    """All of it while the call is being built; after opening, only what nobody relies on."""

    template_name = "calls/cms/announcing/edit_call.html"
    opened_panel: Any = None

    def get_panel(self) -> Any:
        """By the state of the call."""
        return self.opened_panel if self._row().opened_at else super().get_panel()

    def get_form_class(self) -> type:
        """By the state of the call: fields that are not in the form cannot be posted."""
        if self._row().opened_at:
            return self.opened_panel.get_form_class()
        return super().get_form_class()

    def _row(self) -> Call:
        if not getattr(self, "object", None):
            self.object = self.get_object()
        return self.object

    def get_success_url(self) -> str:
        return self.get_edit_url()

    def get_success_buttons(self) -> list:
        """None: one stays on the screen."""
        return []

    @property
    def header_buttons(self) -> list:
        """To the roles and to the opening."""
        pk = self._row().pk
        roles = HeaderButton(
            _("Roles"), url=reverse("calls_cms:call_roles", args=[pk]), icon_name="group"
        )
        opened = self._row().opened_at
        if self._row().was_imported:
            return [roles]
        label = _("The form") if opened else _("Open this call")
        opening = HeaderButton(
            label, url=reverse("calls_cms:open_call", args=[pk]), icon_name="rotate"
        )
        return [roles, opening]

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        call = Call.objects.get(pk=self._row().pk)  # as saved: the form may have touched the other
        state = state_of(call, timezone.now())
        building = state == "building"
        gaps = [gap for gap in what_is_missing(call) if gap.blocking] if building else []
        return super().get_context_data(
            state=state,
            building=building,
            state_name=STATES[state],
            gap_count=len(gaps),
            call=call,
            **kwargs,
        )


class CallDeleteView(ScopedDeleteView):
    """A call that was opened or has a page stays."""

    def keeps(self, row: Model) -> str:
        call = Call.objects.get(pk=row.pk)
        if call.opened_at:
            return _("This call was opened. It cannot be deleted.")
        if call.pages.exists():
            return _("A page tells about this call. Delete the page first.")
        return ""


class CallViewSet(ScopedViewSet):
    """Editions of a programme."""

    model = Call
    url_prefix = "calls/build"
    icon = "edit"
    menu_label = gettext_lazy("Build calls")
    menu_order = 100
    index_view_class = CallIndexView
    add_view_class = CallCreateView
    edit_view_class = CallEditView
    delete_view_class = CallDeleteView
    edit_template_name = "calls/cms/announcing/edit_call.html"
    edit_handler = call_tabs(CallForm, EnvelopeForm, CriterionForm)
    search_fields = ["code", "title_nl", "title_fr"]
    search_backend_name = None
    list_display = [
        "__str__",
        Column(
            "state",
            label=gettext_lazy("State"),
            accessor=lambda call: STATES[state_of(call, timezone.now())],
        ),
        Column("opens", label=gettext_lazy("Opens"), accessor=_instant("opens_at")),
        Column("closes", label=gettext_lazy("Closes"), accessor=_instant("closes_at")),
    ]

    def get_edit_view_kwargs(self, **kwargs: Any) -> dict[str, Any]:
        """With the tabs for after the opening."""
        opened = opened_tabs(OpenedCallForm).bind_to_model(Call)
        return super().get_edit_view_kwargs(**{**kwargs, "opened_panel": opened})
