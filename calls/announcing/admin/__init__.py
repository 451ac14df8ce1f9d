"""The CMS screens of announcing: programmes, calls, forms, opening, roles in a call."""

from typing import Any

from django.urls import path
from django.utils.translation import gettext_lazy as _

from calls.announcing.admin import opening, roles
from calls.announcing.admin.building import CallViewSet
from calls.announcing.admin.programmes import ProgrammeViewSet
from calls.permissions import may_build_calls
from tandem.accounts.cms_menu import WorkItem


def may_see_forms(user: Any) -> bool:
    """Calls managers, and translators, whose only business here it is."""
    return may_build_calls(user) or user.has_perm("formkit.change_formdef")


urlpatterns = [
    path("build/<int:pk>/open/", opening.opening, name="open_call"),
    path("build/<int:pk>/form/<slug:language>/", opening.preview, name="form_preview"),
    path("build/<int:pk>/roles/", roles.listing, name="call_roles"),
    path("build/<int:pk>/roles/<int:role>/remove/", roles.remove, name="remove_call_role"),
]
viewsets = [CallViewSet("calls_cms_calls"), ProgrammeViewSet("calls_cms_programmes")]
menu_items = [
    # Forms are snippets, but belong with calls.
    WorkItem(
        _("Forms"),
        "wagtailsnippets_formkit_formdef:list",
        name="forms",
        icon="form",
        order=120,
        shown_to=may_see_forms,
    )
]
