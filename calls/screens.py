"""What the CMS screens of all rooms share: the frame, the trail, refusals, and acts by POST."""

from collections.abc import Callable, Sequence
from functools import wraps
from typing import Any, NamedTuple

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.forms import Form
from django.http import Http404, HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import redirect
from django.template.response import TemplateResponse
from django.urls import reverse
from django.utils.translation import gettext as _

from calls.models import Application
from calls.steps import StepRefused
from tandem.accounts.requests import PersonRequest
from tandem.organisations.joining import Refused

Screen = Callable[..., HttpResponseBase]


StaffRequest = PersonRequest


class Crumb(NamedTuple):
    """One step of the trail above a screen; the last one has no address."""

    label: str
    url: str = ""


def screen(view: Screen) -> Screen:
    """A screen that answers 403 where Wagtail would redirect to its home page.

    Private: never kept by a cache between server and person.
    """

    @wraps(view)
    def guarded(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        try:
            response: HttpResponseBase = view(request, *args, **kwargs)
        except PermissionDenied as refusal:
            response = forbidden(request, str(refusal))
        response.headers.setdefault("Cache-Control", "private, no-store")
        return response

    return guarded


def forbidden(request: HttpRequest, why: str = "") -> HttpResponse:
    """The right thing, but not for this person or not now: says so inside the CMS."""
    return page(
        request,
        "calls/cms/desk/forbidden.html",
        title=_("Not for you, or not now"),
        context={"why": why or _("You have no part in this, or it is not possible any more.")},
        status=403,
    )


def page(
    request: HttpRequest,
    template: str,
    *,
    title: str,
    trail: Sequence[Crumb] = (),
    icon: str = "folder-open-inverse",
    context: dict[str, Any] | None = None,
    status: int = 200,
) -> HttpResponse:
    """A screen in Wagtail's frame, with the trail from *Calls* to here."""
    crumbs = [{"url": reverse("wagtailadmin_home"), "label": _("Home")}]
    crumbs += [{"url": crumb.url, "label": crumb.label} for crumb in trail]
    crumbs.append({"url": "", "label": title})
    return TemplateResponse(
        request,
        template,
        {
            "header_title": title,
            "header_icon": icon,
            "breadcrumbs_items": crumbs,
            **(context or {}),
        },
        status=status,
    )


def demand(allowed: bool, why: str = "") -> None:
    """Answer 403 unless allowed."""
    if not allowed:
        raise PermissionDenied(why)


def find(rows: Any, **which: Any) -> Any:
    """The one row, or 404: what a person may not see answers as what does not exist."""
    try:
        return rows.get(**which)
    except rows.model.DoesNotExist:
        raise Http404 from None


def attempt(request: HttpRequest, act: Callable[[], object], done: str) -> bool:
    """Do an act and say so; where it is refused, say why. Nothing is lost then."""
    try:
        act()
    except (StepRefused, Refused) as refusal:
        messages.error(request, str(refusal))
        return False
    messages.success(request, done)
    return True


def confirm(
    request: HttpRequest,
    *,
    title: str,
    text: str,
    button: str,
    done: str,
    act: Callable[[dict[str, Any]], object],
    back: str,
    form: Form | None = None,
    trail: Sequence[Crumb] = (),
    facts: Sequence[tuple[Any, Any]] = (),
    grave: bool = False,
) -> HttpResponse:
    """An act with its question: GET asks, POST does it and goes `back`.

    `facts` (label, value) help to decide. `act` gets the cleaned form data. Where the act is
    refused, the screen comes back with the reason and everything that was typed.
    """
    if request.method == "POST" and (form is None or form.is_valid()):
        data = form.cleaned_data if form is not None else {}
        if attempt(request, lambda: act(data), done):
            return redirect(back)
    return page(
        request,
        "calls/cms/confirm.html",
        title=title,
        trail=trail,
        context={
            "text": text,
            "button": button,
            "back": back,
            "form": form,
            "facts": facts,
            "grave": grave,
        },
    )


def file_url(application: Application) -> str:
    """The dossier screen of a file."""
    return reverse("calls_cms:file", args=[application.uuid])
