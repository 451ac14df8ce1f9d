"""Acts that matter ask for a fresh proof of who is there (trust T6).

A proof is what signed the person in, or what she gave on request, at most fifteen minutes ago: the
second factor where she has one, otherwise a code sent to her verified address. allauth asks people
without a password or factor nothing at all, so it is asked here, also before allauth's own screens.

Nothing typed is lost: allauth keeps a POST that came too late in the session, and carries it out as
soon as the proof is given. Files are not kept; a form with a file asks when it is shown.
"""

import time
from collections.abc import Callable
from functools import wraps
from typing import Any

from allauth.account.authentication import get_authentication_records
from allauth.account.internal.flows import reauthentication
from allauth.mfa.models import Authenticator
from django.conf import settings
from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.urls import reverse

from tandem.accounts.door import factor_page
from tandem.accounts.models import User
from tandem.audit.recording import record

FRESH_FOR = settings.ACCOUNT_REAUTHENTICATION_TIMEOUT
"""Seconds for which a proof counts."""

View = Callable[..., HttpResponseBase]

#: Screens of packages, by view name: the address, every factor, and who has which role. The list
#: of what our own rooms protect is where `fresh_proof` stands.
ACTS = frozenset(
    {
        "account_email",
        "mfa_activate_totp",
        "mfa_deactivate_totp",
        "mfa_add_webauthn",
        "mfa_edit_webauthn",
        "mfa_remove_webauthn",
        "mfa_view_recovery_codes",
        "mfa_generate_recovery_codes",
        "mfa_download_recovery_codes",
        "wagtailusers_users:add",
        "wagtailusers_users:edit",
        "wagtailusers_users:delete",
        "wagtailusers_groups:add",
        "wagtailusers_groups:edit",
        "wagtailusers_groups:delete",
    }
)


def has_fresh_proof(request: HttpRequest) -> bool:
    """Whether the person proved who she is in the last fifteen minutes, as well as she can.

    A code from a mail does not count for who has a second factor. In the demo one click is enough.
    """
    records = get_authentication_records(request, request.user)
    if settings.DEMO and any(record.get("type") == "demo" for record in records):
        return True
    since = time.time() - FRESH_FOR
    recent = [record for record in records if record.get("at", 0) > since]
    factors = set(Authenticator.objects.filter(user=request.user).values_list("pk", flat=True))
    if factors:
        return any(one["method"] == "mfa" and one.get("id") in factors for one in recent)
    return any(one["method"] == "code" for one in recent)


def ask(request: HttpRequest) -> HttpResponse:
    """Lead to the page that asks for the proof, and from there back to this request."""
    request.session.pop(reauthentication.STATE_SESSION_KEY, None)  # an older one was abandoned
    page = factor_page(request) or reverse("accounts:step_up")
    return reauthentication.suspend_request(request, page)


def fresh_proof(view: View | None = None, *, to_read: bool = True) -> Any:
    """Decorate a view of a signed-in person: it asks for a fresh proof first.

    `to_read=False`: the screen shows without one, and sending asks. What the person may do is still
    for the view to decide; a proof gives no right.
    """

    def decorate(inner: View) -> View:
        @wraps(inner)
        def guarded(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
            reads = request.method in {"GET", "HEAD", "OPTIONS"}
            if (reads and not to_read) or has_fresh_proof(request):
                return inner(request, *args, **kwargs)
            return ask(request)

        return guarded

    return decorate if view is None else decorate(view)


class StepUpMiddleware:
    """Asks before the screens of `ACTS`; after the door and the gate, so that nobody is asked in vain."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        return self.get_response(request)

    def process_view(
        self, request: HttpRequest, view: Callable, args: tuple, kwargs: dict
    ) -> HttpResponse | None:
        match = request.resolver_match
        if match is None or match.view_name not in ACTS or not request.user.is_authenticated:
            return None
        if has_fresh_proof(request):
            return None
        if request.headers.get("x-requested-with") == "XMLHttpRequest":
            raise PermissionDenied
        return ask(request)


def record_proof(user: User, by: str) -> None:
    """Write into the record that the person proved who she is, and how."""
    with transaction.atomic():
        record("user.proved", user, actor=user, data={"by": by})


def remember_factor_used(
    sender: object,
    authenticator: Authenticator,
    reauthenticated: bool = False,
    **_kwargs: object,
) -> None:
    """A factor given on request is on the record. A receiver of allauth's `authenticator_used`."""
    if reauthenticated:
        record_proof(authenticator.user, authenticator.type)
