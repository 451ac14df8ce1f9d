"""The CMS screens of announcing: programmes, calls, forms, opening, roles in a call."""

from typing import Any

from django.http import HttpRequest
from django.urls import path, reverse
from django.utils.translation import gettext_lazy as _
from wagtail.admin.menu import MenuItem

from calls.announcing.admin import opening, roles
from calls.announcing.admin.building import CallViewSet
from calls.announcing.admin.programmes import ProgrammeViewSet
from calls.permissions import may_build_calls


class FormsItem(MenuItem):
    """Forms are snippets, but belong with calls."""

    def __init__(self, label: Any) -> None:
        super().__init__(label, "", name="forms", icon_name="form", order=120)

    @property
    def url(self) -> str:
        """Asked at each request: menus are built before addresses exist."""
        return reverse("wagtailsnippets_formkit_formdef:list")

    @url.setter
    def url(self, _value: str) -> None:
        """MenuItem wants to set one."""

    def is_shown(self, request: HttpRequest) -> bool:
        """To calls managers, and to translators, whose only business here it is."""
        return may_build_calls(request.user) or request.user.has_perm("formkit.change_formdef")


urlpatterns = [
    path("build/<int:pk>/open/", opening.opening, name="open_call"),
    path("build/<int:pk>/form/<slug:language>/", opening.preview, name="form_preview"),
    path("build/<int:pk>/roles/", roles.listing, name="call_roles"),
    path("build/<int:pk>/roles/<int:role>/remove/", roles.remove, name="remove_call_role"),
]
viewsets = [CallViewSet("calls_cms_calls"), ProgrammeViewSet("calls_cms_programmes")]
menu_items = [FormsItem(_("Forms"))]
