"""The person's own links in the header of every page."""

from typing import Any

from django.http import HttpRequest
from django.urls import reverse
from django.utils.functional import SimpleLazyObject
from django.utils.translation import gettext as _

from tandem.accounts.access import may_enter_cms


def account_nav(request: HttpRequest) -> dict[str, object]:
    """Nothing is asked of the database until a template draws the header."""
    return {"account_nav": SimpleLazyObject(lambda: links(request))}


def links(request: HttpRequest) -> list[dict[str, Any]]:
    """What this person may open; nothing for visitors, nor in the preview of what they will see."""
    user = getattr(request, "user", None)
    if user is None or not user.is_authenticated or getattr(request, "is_preview", False):
        return []
    names = {
        "calls:mine": _("My applications"),
        "organisations:mine": _("My organisations"),
        "accounts:profile": _("My account"),
    }
    found = [{"title": title, "url": reverse(name)} for name, title in names.items()]
    if may_enter_cms(request.user):
        found.append({"title": _("CMS"), "url": reverse("wagtailadmin_home")})
    return [{**link, "current": request.path.startswith(link["url"])} for link in found]
