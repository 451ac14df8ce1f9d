"""The screen where a person without a second factor proves who she is, with a code from a mail."""

from allauth.account.internal.flows import reauthentication
from allauth.account.utils import get_next_redirect_url
from allauth.core.internal import ratelimit
from django.contrib.auth.decorators import login_required
from django.http import HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.http import urlencode
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods

from tandem.accounts.door import factor_page
from tandem.accounts.forms import CodeForm
from tandem.accounts.mailed_code import address_of, prove_by_code, send_code, waiting_code
from tandem.accounts.requests import PersonRequest


@never_cache
@login_required
@require_http_methods(["GET", "HEAD", "POST"])
def step_up(request: PersonRequest) -> HttpResponseBase:
    """First a button that sends the code, then the field to type it; then back to the act."""
    onward = get_next_redirect_url(request) or reverse("accounts:profile")
    factor = factor_page(request)
    if factor is not None:
        return redirect(f"{factor}?{urlencode({'next': onward})}")
    if request.method == "POST" and request.POST.get("action") == "send":
        return _send(request, onward)
    if request.method == "POST":
        return _prove(request, onward)
    return _page(request, onward, CodeForm(), sent=waiting_code(request) is not None)


def _send(request: PersonRequest, onward: str) -> HttpResponseBase:
    """A new code, at most three a minute."""
    key = f"step-up:{request.user.pk}"
    limited = ratelimit.consume_or_429(
        request, app="allauth.account", action="request_login_code", key=key
    )
    if limited:
        return limited
    send_code(request)
    return redirect(f"{request.path}?{urlencode({'next': onward})}")


def _prove(request: PersonRequest, onward: str) -> HttpResponseBase:
    """The right code leads on; what the person sent before she was asked is done now."""
    limited = ratelimit.consume_or_429(
        request, app="allauth.account", action="reauthenticate", user=request.user
    )
    if limited:
        return limited
    form = CodeForm(request.POST)
    if form.is_valid():
        if prove_by_code(request, form.cleaned_data["code"]):
            return reauthentication.resume_request(request) or redirect(onward)
        form.add_error("code", _("This code is not right, or no longer. Ask for a new one."))
    return _page(request, onward, form, sent=True, status=422)


def _page(
    request: PersonRequest, onward: str, form: CodeForm, *, sent: bool, status: int = 200
) -> HttpResponse:
    context = {
        "form": form,
        "sent": sent,
        "next": onward,
        "email": address_of(request.user),
        "kept": reauthentication.STATE_SESSION_KEY in request.session,
    }
    return render(request, "account/step_up.html", context, status=status)
