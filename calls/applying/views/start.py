"""Start an application; whoever has a draft is offered that first."""

from urllib.parse import urlencode

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.views.decorators.http import require_http_methods

from calls.applying.forms import StartForm
from calls.applying.starting import start_application
from calls.applying.views.common import too_late, trail
from calls.enums import Status
from calls.models import Application, Call
from calls.steps import StepRefused
from tandem.formats.language import current_language
from tandem.organisations.models import Membership, Organisation, Right


@require_http_methods(["GET", "HEAD", "POST"])
def start(request: HttpRequest, code: str) -> HttpResponse:
    """Sign in, say for whom, choose a language: each step only where it is needed."""
    calls = Call.objects.filter(opened_at__isnull=False, opens_at__isnull=False)
    call = get_object_or_404(calls.select_related("form_version"), code=code)
    at = request.received_at  # type: ignore[attr-defined]
    way = trail((call.title, ""), mine=request.user.is_authenticated)
    if not call.is_open(at):
        files = Application.objects.of_applicant(request.user).filter(call=call)
        early = not call.is_closed(at)
        return too_late(
            request, call, files=files.select_related("organisation"), early=early, breadcrumbs=way
        )
    here = {"call": call, "breadcrumbs": way}
    if not request.user.is_authenticated:
        return render(request, "calls/applying/sign_in.html", {**here, **_doors(request)})
    organisations = editable_organisations(request.user)
    if not organisations.exists():
        return _first_an_organisation(request, here)
    return _choose(request, call, organisations, here)


def editable_organisations(user):
    """The organisations for which a person may fill in an application."""
    memberships = Membership.objects.filter(
        user=user, confirmed=True, right__in=Right.EDIT.covering()
    )
    return Organisation.objects.filter(pk__in=memberships.values("organisation"))


def _doors(request: HttpRequest) -> dict[str, str]:
    """Sign in or sign up, and come back here."""
    back = urlencode({"next": request.path})
    return {
        "sign_in_url": f"{reverse('account_login')}?{back}",
        "sign_up_url": f"{reverse('account_signup')}?{back}",
    }


def _first_an_organisation(request: HttpRequest, here: dict) -> HttpResponse:
    """Nobody to apply for yet; who waits for a colleague's yes is told so."""
    add_url = f"{reverse('organisations:add')}?{urlencode({'next': request.path})}"
    memberships = request.user.memberships.select_related("organisation")  # type: ignore[union-attr]
    if not memberships:
        return redirect(add_url)
    context = {**here, "memberships": memberships, "add_url": add_url}
    return render(request, "calls/applying/no_right.html", context)


def _choose(request: HttpRequest, call: Call, organisations, here: dict) -> HttpResponse:
    form = StartForm(
        request.POST if request.method == "POST" else None,
        call=call,
        organisations=organisations,
        language=current_language(),
    )
    if request.method == "POST" and form.is_valid():
        try:
            started = start_application(
                call=call,
                organisation=form.cleaned_data["organisation"],
                language=form.cleaned_data["language"],
                actor=request.user,
                received_at=request.received_at,  # type: ignore[attr-defined]
            )
        except StepRefused as refusal:
            form.add_error(None, str(refusal))
        else:
            return redirect("calls:application", uuid=started.uuid)
    files = (
        Application.objects.of_applicant(request.user)
        .filter(call=call)
        .select_related("organisation", "call")
    )
    context = {
        **here,
        "form": form,
        "drafts": [one for one in files if one.status == Status.DRAFT],
        "sent": [one for one in files if one.status != Status.DRAFT],
        "parts": [
            section["title"].get(current_language()) or next(iter(section["title"].values()), "")
            for section in call.form_version.schema["sections"]  # type: ignore[union-attr]
        ],
    }
    status = 422 if form.errors else 200
    return render(request, "calls/applying/start.html", context, status=status)
