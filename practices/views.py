"""Screens of sharing: four steps, checking, sending, confirming. No account, no script needed.

A draft is found by the token in its address alone; a token that nobody has, that expired or that was
sent already gives the same page.
"""

from collections.abc import Callable
from functools import wraps
from typing import Any
from uuid import UUID

from allauth.account.adapter import get_adapter
from django.http import FileResponse, Http404, HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import pgettext
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from practices.contributing import (
    contribution_of,
    problems,
    step_url,
    summary,
    typed_at,
)
from practices.forms import HONEYPOT, STEPS, ContactForm, Step, WhatForm
from practices.models import PolicyDomain, SharedPractice, SharedState
from practices.sharing.arriving import arrive
from practices.sharing.drafting import begin, save_step, send
from practices.sharing.limits import MAILS, SAVES, SENDS, STARTS, Limit, TooOften, spend
from practices.sharing.pictures import add_picture, remove_picture
from tandem.files.refusal import FileRefused
from tandem.formats.labelled import labelled
from tandem.formats.language import current_language

LAST = max(STEPS)
form_methods = require_http_methods(["GET", "HEAD", "POST"])
View = Callable[..., HttpResponseBase]


class Gone(Exception):
    """No draft lives at this address."""


def screen(view: View) -> View:
    """Answers the two refusals with a page of their own; nothing here is ever kept by a cache."""

    @wraps(view)
    def guarded(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        response: HttpResponseBase
        try:
            response = view(request, *args, **kwargs)
        except TooOften as limit:
            context = {
                "title": _("Please wait a little"),
                "minutes": -(-limit.seconds // 60),
                "typed": _typed(request),
            }
            response = _page(request, "limited.html", context, status=429)
            response["Retry-After"] = str(limit.seconds)
        except Gone:
            context = {"title": _("Not found"), "typed": _typed(request)}
            response = _page(request, "gone.html", context, status=404)
        response["Cache-Control"] = "private, no-store"
        return response

    return guarded


def _typed(request: HttpRequest) -> list[dict[str, str]]:
    """The texts that somebody just posted and that could not be kept, with their questions."""
    texts = {name: field for form in STEPS.values() for name, field in form.base_fields.items()}
    return [
        {"label": str(texts[name].label), "value": value}
        for name, value in request.POST.items()
        if name in texts and isinstance(value, str) and len(value.strip()) > 1
    ]


def _page(
    request: HttpRequest, template: str, context: dict[str, Any], *, status: int = 200
) -> HttpResponse:
    crumbs = [
        {"title": pgettext("breadcrumb", "Home"), "url": reverse("wagtail_serve", args=[""])},
        {"title": _("Share your practice"), "url": reverse("practices:start")},
        {"title": context["title"], "url": ""},
    ]
    context = {"steps": [], "breadcrumbs": crumbs, **context}
    return render(request, f"practices/share/{template}", context, status=status)


def _spend(request: HttpRequest, limit: Limit) -> None:
    spend(limit, get_adapter().get_client_ip(request))


def _draft(token: str) -> SharedPractice:
    found = SharedPractice.objects.writable(token).first()
    if found is None:
        raise Gone
    return found


def _is_a_robot(request: HttpRequest) -> bool:
    return bool(request.POST.get(HONEYPOT))


@screen
@form_methods
def start(request: HttpRequest) -> HttpResponse:
    """The first step; only its POST makes a draft. The domain one came from is filled in."""
    if request.method != "POST":
        domain = PolicyDomain.objects.filter(code=request.GET.get("domain", "")[:50]).first()
        return _show_step(
            request, None, 1, WhatForm(initial={"domain": domain.code if domain else ""})
        )
    if _is_a_robot(request):  # it may believe that it succeeded
        return redirect("practices:sent")
    form = WhatForm(request.POST)
    if not form.is_valid():
        return _show_step(request, None, 1, form)
    _spend(request, STARTS)
    shared = begin(language=current_language(), answers=form.typed())
    return redirect(step_url(shared, 2))


@screen
@form_methods
def step(request: HttpRequest, token: str, number: int) -> HttpResponse:
    """One step. Whatever is posted is kept, also by *previous step*; then it is checked."""
    shared = _draft(token)
    if number not in STEPS:
        raise Http404
    if request.method != "POST":
        form = STEPS[number](initial=typed_at(shared, number))
        return _show_step(request, shared, number, form)
    _spend(request, SAVES)
    form = STEPS[number](request.POST, request.FILES)
    save_step(shared=shared, step=number, answers=form.typed())
    if isinstance(form, ContactForm):
        _keep_pictures(shared, form, request.FILES.getlist("pictures"))
    if "back" in request.POST:
        return redirect(step_url(shared, max(number - 1, 1)))
    stays = "stay" in request.POST
    if not form.is_valid() and not (stays and "pictures" not in form.errors):
        return _show_step(request, shared, number, form)
    if stays:  # *Save*: pictures are added one after another before anything else is filled in
        return redirect(step_url(shared, number))
    done = reverse("practices:check", args=[token])
    return redirect(done if number == LAST else step_url(shared, number + 1))


def _keep_pictures(shared: SharedPractice, form: ContactForm, uploads: list[Any]) -> None:
    """Those that are pictures; what is wrong with each of the others stands at the field."""
    for upload in uploads:
        try:
            add_picture(shared=shared, upload=upload)
        except FileRefused as refusal:
            form.add_error("pictures", labelled(upload.name, refusal))


def _show_step(
    request: HttpRequest, shared: SharedPractice | None, number: int, form: Step
) -> HttpResponse:
    """422 where a form came back with errors; a step one returns to is shown as it was left."""
    has_errors = form.is_bound and bool(form.errors)
    context = {
        "title": form.title,
        "form": form,
        "shared": shared,
        "number": number,
        "last": LAST,
        "steps": _steps(number),
        "honeypot": HONEYPOT,
        "pictures": list(shared.pictures.all()) if shared and number == LAST else [],
    }
    return _page(request, "step.html", context, status=422 if has_errors else 200)


def _steps(now: int) -> list[dict[str, Any]]:
    """The four steps and the check, with where one is."""
    titles = [*(form.title for form in STEPS.values()), _("Check and send")]
    return [
        {
            "title": title,
            "state": "done" if at < now else "now" if at == now else "next",
        }
        for at, title in enumerate(titles, start=1)
    ]


@screen
@form_methods
def check(request: HttpRequest, token: str) -> HttpResponse:
    """Everything at a glance; the POST sends it and promises the mail."""
    shared = _draft(token)
    found = problems(shared)
    if request.method == "POST" and _is_a_robot(request):
        return redirect("practices:sent")
    if request.method == "POST" and not found:
        _spend(request, SENDS)
        spend(MAILS, shared.sender_email)
        send(shared=shared, title=typed_at(shared, 1)["name"].strip())
        return redirect("practices:sent")
    context = {
        "title": _("Check and send"),
        "shared": shared,
        "parts": summary(shared),
        "problems": found,
        "refused": request.method == "POST",
        "back": step_url(shared, LAST),
        "steps": _steps(LAST + 1),
        "pictures": list(shared.pictures.all()),
        "honeypot": HONEYPOT,
    }
    return _page(request, "check.html", context, status=422 if request.method == "POST" else 200)


@screen
@require_safe
def sent(request: HttpRequest) -> HttpResponse:
    """The same page for everybody: it says nothing about anybody's address."""
    return _page(request, "sent.html", {"title": _("Look in your mailbox")})


@screen
@form_methods
def confirm(request: HttpRequest, token: str) -> HttpResponse:
    """The link of the mail. A button confirms: mail programs open links by themselves."""
    shared = SharedPractice.objects.to_confirm(token).first()
    if shared is None:
        raise Gone
    waiting = shared.state == SharedState.TO_CONFIRM
    if waiting and request.method == "POST":
        arrive(shared=shared, contribution=contribution_of(shared))
        waiting = False
    title = _("Confirm what you shared") if waiting else _("Thank you, we have received it")
    context = {"title": title, "shared": shared, "waiting": waiting}
    return _page(request, "confirm.html", context)


@screen
@require_safe
def picture(request: HttpRequest, token: str, uuid: UUID) -> HttpResponseBase:
    """A picture of this draft, for its writer."""
    found = get_object_or_404(_draft(token).pictures, uuid=uuid)
    response = FileResponse(found.file.open("rb"), content_type="image/jpeg")
    response["X-Content-Type-Options"] = "nosniff"
    response["Content-Security-Policy"] = "default-src 'none'; sandbox"
    return response


@screen
@require_POST
def remove(request: HttpRequest, token: str, uuid: UUID) -> HttpResponse:
    """Take a picture away."""
    shared = _draft(token)
    remove_picture(picture=get_object_or_404(shared.pictures, uuid=uuid))
    return redirect(f"{step_url(shared, LAST)}#id_pictures")
