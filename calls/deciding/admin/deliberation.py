"""The deliberation: all recorded decisions, the act, and what is missing before the release."""

from decimal import Decimal
from uuid import UUID

from django.contrib import messages
from django.http import FileResponse, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from calls.deciding.act import attach_act
from calls.deciding.entering import ranked_call, ranking_crumb, trail
from calls.deciding.forms import ActForm
from calls.deciding.readiness import (
    decisions_of,
    recorders,
    still_in_review,
    what_is_missing,
)
from calls.deciding.recording import DecisionRefused, open_deliberation
from calls.models import Application, Call, Decision, Deliberation
from calls.permissions import may_record_decisions, may_release, may_see_ranking
from calls.screens import StaffRequest, demand, find, page, screen


@screen
def deliberation(request: StaffRequest, pk: int) -> HttpResponse:
    """Reads for all who see the ranking; who records attaches the act; somebody else releases."""
    call = ranked_call(request.user, pk)
    waiting = open_deliberation(call)
    records = may_record_decisions(request.user, call)
    if request.method == "POST":
        demand(records)
    form = _act_form(request, waiting)
    if request.method == "POST" and form.is_valid() and _attach(request, call, form):
        return redirect("calls_cms:deliberation", call.pk)
    decisions = decisions_of(waiting) if waiting else []
    return page(
        request,
        "calls/cms/deciding/deliberation.html",
        title=_("Deliberation"),
        icon="clipboard-list",
        trail=trail(call, ranking_crumb(call)),
        context={
            "call": call,
            "deliberation": waiting,
            "decisions": _shown(request, call, decisions),
            "sums": _sums(call),
            "missing": what_is_missing(call),
            "still_in_review": still_in_review(call),
            "form": form if records and waiting else None,
            "may_release": may_release(request.user, call),
            "recorded_here": bool(waiting and request.user.pk in recorders(waiting, decisions)),
            "released": call.deliberations.filter(released_at__isnull=False).order_by(
                "-released_at"
            ),
        },
    )


def _act_form(request: StaffRequest, waiting: Deliberation | None) -> ActForm:
    initial = {"act_date": waiting.act_date, "act_number": waiting.act_number} if waiting else {}
    has_file = bool(waiting and waiting.act_file)
    if request.method != "POST":
        return ActForm(initial=initial, has_file=has_file)
    return ActForm(request.POST, request.FILES, initial=initial, has_file=has_file)


def _attach(request: StaffRequest, call: Call, form: ActForm) -> bool:
    data = form.cleaned_data
    try:
        attach_act(
            call=call,
            actor=request.user,
            act_date=data["act_date"],
            act_number=data["act_number"],
            upload=data["upload"],
        )
    except DecisionRefused as refusal:
        form.add_error(refusal.field or None, str(refusal))
        return False
    messages.success(request, _("The act is attached."))
    return True


def _shown(request: StaffRequest, call: Call, decisions: list[Decision]) -> list[Decision]:
    """Without files on which this person declared a conflict."""
    visible = set(
        Application.objects.visible_to(request.user).filter(call=call).values_list("pk", flat=True)
    )
    return [decision for decision in decisions if decision.application_id in visible]


def _sums(call: Call) -> dict[str, Decimal]:
    envelopes = list(call.envelopes.all())
    cap = sum((envelope.cap for envelope in envelopes), Decimal(0))
    committed = sum((envelope.committed for envelope in envelopes), Decimal(0))
    return {"cap": cap, "committed": committed, "left": cap - committed}


@require_safe
@screen
def act_file(request: StaffRequest, uuid: UUID) -> FileResponse:
    """The signed act, to those who may see the ranking: always as a download."""
    calls = Call.objects.visible_to(request.user)
    found: Deliberation = find(
        Deliberation.objects.filter(call__in=calls).exclude(act_file=""), uuid=uuid
    )
    demand(may_see_ranking(request.user, found.call))
    response = FileResponse(
        found.act_file.open("rb"),
        as_attachment=True,
        filename=found.act_file_name,
        content_type="application/pdf",
    )
    response.headers["X-Content-Type-Options"] = "nosniff"
    response.headers["Content-Security-Policy"] = "default-src 'none'; sandbox"
    return response
