"""The CMS gate: people whose only business is *Calls* see only the *Calls* screens.

Wagtail answers dozens of addresses to anybody with `access_admin`: every image and document in its
admin API, unpublished pages in the chooser, site history, reports. So everything is denied unless a
name stands here, or a room opened its own screens with `open_to_calls`.
"""

from collections.abc import Callable, Iterable

from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.urls import ResolverMatch

from tandem.accounts.access import may_enter_cms
from tandem.accounts.door import CMS, WAYS_OUT
from tandem.accounts.roles import EDITORIAL, has_role

Who = Callable[[object], bool]

#: Wagtail's harmless ones: the dashboard (its panels are taken away, see wagtail_hooks), a person's
#: own name and language, icons, translated JavaScript texts, dismissed hints.
OPEN = {
    "wagtailadmin_home",
    "wagtailadmin_account",
    "wagtailadmin_sprite",
    "wagtailadmin_javascript_catalog",
    "wagtailadmin_dismissibles",
    *WAYS_OUT,
}
_OPENED: dict[str, Who] = {}


def everybody(_user: object) -> bool:
    """The screens decide by themselves who sees what."""
    return True


def open_to_calls(*names: str, who: Who = everybody) -> None:
    """Open screens to people with business in calls; call it in an app's `ready()`.

    A name is a view name (`wagtailsnippets_formkit_formdef:list`), or a whole namespace with a colon
    at its end (`calls_cms:`). A namespace covers those that start with it and an underscore, so that
    viewsets in `calls_cms_programmes` need no line of their own. `who` narrows it down further.
    """
    for name in names:
        _OPENED[name] = who


def has_business_in_calls_alone(user) -> bool:
    """In the CMS because of calls, and without any role that works on pages."""
    return may_enter_cms(user) and not user.is_superuser and not has_role(user, *EDITORIAL)


def is_open_to(user, match: ResolverMatch) -> bool:
    """Whether the gate lets this person through to this view."""
    if match.view_name in OPEN:
        return True
    return any(who(user) for name, who in _OPENED.items() if _covers(name, match))


def _covers(name: str, match: ResolverMatch) -> bool:
    if not name.endswith(":"):
        return name == match.view_name
    space = name.removesuffix(":")
    outer: Iterable[str] = match.namespaces[:1]
    return any(found == space or found.startswith(f"{space}_") for found in outer)


class CmsGateMiddleware:
    """Denies by default, by view name and namespace."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        return self.get_response(request)

    def process_view(self, request: HttpRequest, view: Callable, args: tuple, kwargs: dict) -> None:
        if not request.path_info.startswith(CMS) or not has_business_in_calls_alone(request.user):
            return
        if request.resolver_match is None or not is_open_to(request.user, request.resolver_match):
            raise PermissionDenied
