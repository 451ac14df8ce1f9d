"""The CMS door: allauth is the only log-in, and the CMS asks for a second factor in this session."""

from collections.abc import Callable

from allauth.account.adapter import get_adapter
from allauth.account.authentication import get_authentication_records
from allauth.account.internal.flows.login import record_authentication
from allauth.mfa.models import Authenticator
from django.conf import settings
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse
from django.utils.http import url_has_allowed_host_and_scheme, urlencode

from tandem.accounts.access import may_enter_cms

CMS = "/cms/"
WAY_BACK = "cms_way_back"
"""The session key with the CMS address a person wanted before the second factor came between."""


class SecondFactorMiddleware:
    """Sends people without a second factor in this session to where they can give it.

    Anonymous visitors go on: Wagtail sends them to the log-in. People with no business in the CMS
    get a 403 here, as Wagtail would send them to a log-in that sends them back for ever.
    """

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        return self.get_response(request)

    def process_view(
        self, request: HttpRequest, view: Callable, args: tuple, kwargs: dict
    ) -> HttpResponse | None:
        if not request.path_info.startswith(CMS) or not request.user.is_authenticated:
            return None
        if _is_a_way_out(request):
            return None
        if not may_enter_cms(request.user):
            raise PermissionDenied
        if has_second_factor(request):
            return None
        if request.headers.get("x-requested-with") == "XMLHttpRequest":
            raise PermissionDenied
        way_back = request.get_full_path() if request.method in {"GET", "HEAD"} else CMS
        request.session[WAY_BACK] = way_back
        return HttpResponseRedirect(_where_to_give_it(request, way_back))


def _is_a_way_out(request: HttpRequest) -> bool:
    """Signing out, and the addresses that lead to the only log-in, need no second factor."""
    return bool(request.resolver_match and request.resolver_match.view_name in WAYS_OUT)


WAYS_OUT = frozenset({"cms_login", "cms_logout", "cms_password_reset"})


def _where_to_give_it(request: HttpRequest, way_back: str) -> str:
    """The page that asks for the factor a person has, or the one that helps to get one."""
    factor = factor_page(request)
    if factor is None:
        return reverse("accounts:second_factor")
    return f"{factor}?{urlencode({'next': way_back})}"


def factor_page(request: HttpRequest) -> str | None:
    """The page that asks for the factor a person has; None where she has none."""
    methods = get_adapter(request).get_reauthentication_methods(request.user)
    return next((way["url"] for way in methods if way["id"].startswith("mfa_")), None)


def has_second_factor(request: HttpRequest) -> bool:
    """Whether a factor that the person still has was used in this session (a passkey is one)."""
    records = [
        record
        for record in get_authentication_records(request, request.user)
        if record.get("method") == "mfa"
    ]
    if settings.DEMO and any(record.get("type") == "demo" for record in records):
        return True
    used = [record["id"] for record in records if "id" in record]
    return bool(used) and Authenticator.objects.filter(user=request.user, pk__in=used).exists()


def way_back(request: HttpRequest) -> str:
    """Where the person wanted to go when the door asked for a second factor."""
    wanted = request.session.get(WAY_BACK, CMS)
    safe = url_has_allowed_host_and_scheme(wanted, allowed_hosts=None) and wanted.startswith(CMS)
    return wanted if safe else CMS


def mark_second_factor(request: HttpRequest) -> None:
    """The demo desk signs people in with one click and marks the session itself. Demo only."""
    if not settings.DEMO:
        raise PermissionDenied("Only the demo marks a session")
    record_authentication(request, request.user, "mfa", type="demo")


def remember_new_factor(
    sender: object, request: HttpRequest, user, authenticator: Authenticator, **_kwargs: object
) -> None:
    """Who just added a factor has used it: without this the door would bounce the person.

    A receiver of allauth's `authenticator_added`.
    """
    if request.user.is_authenticated and request.user.pk == user.pk:
        record_authentication(
            request,
            user,
            "mfa",
            id=authenticator.pk,
            type=authenticator.type,
            reauthenticated=True,
        )
