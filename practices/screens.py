"""The frame of our CMS screens about practices: for editors alone, never kept by a cache."""

from functools import wraps
from typing import Any

from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.template.response import TemplateResponse
from django.urls import reverse
from django.utils.translation import gettext as _

from practices.queries import may_judge


def screen(view):
    """For those who judge; private."""

    @wraps(view)
    def guarded(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        if not may_judge(request.user):
            raise PermissionDenied
        response: HttpResponse = view(request, *args, **kwargs)
        response["Cache-Control"] = "private, no-store"
        return response

    return guarded


def page(
    request: HttpRequest,
    template: str,
    *,
    title: str,
    icon: str,
    context: dict[str, Any],
    trail: tuple[dict[str, str], ...] = (),
) -> HttpResponse:
    """A screen with its title and the way to it; `trail` is what stands between home and here."""
    crumbs = [{"url": reverse("wagtailadmin_home"), "label": _("Home")}, *trail]
    crumbs.append({"url": "", "label": title})
    frame = {"header_title": title, "header_icon": icon, "breadcrumbs_items": crumbs}
    return TemplateResponse(request, f"practices/cms/{template}", {**frame, **context})
