"""One decision on a page of its own, with the file's facts and reviews beside it."""

from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from calls.deciding.entering import ranked_file, ranking_crumb, trail
from calls.deciding.forms import DecisionForm
from calls.deciding.opinions import reviews_that_count
from calls.deciding.proposing import proposal
from calls.deciding.ranking import Row
from calls.deciding.recording import (
    DecisionRefused,
    drop_decision,
    record_decision,
    row_of,
)
from calls.enums import Status
from calls.letters.lawfulness import what_is_missing
from calls.letters.writing import draft_content
from calls.models import Application, Decision
from calls.permissions import may_record_decisions
from calls.screens import Crumb, StaffRequest, confirm, demand, file_url, find, page, screen


@screen
def decision(request: StaffRequest, uuid: UUID) -> HttpResponse:
    """The form, prefilled with what is recorded or with what the budget line proposes."""
    application = ranked_file(request.user, uuid)
    call = application.call
    demand(may_record_decisions(request.user, call))
    recorded, row = _waiting(application), row_of(application)
    demand(application.status == Status.IN_DELIBERATION or recorded is not None)
    form = DecisionForm(request.POST or None, initial=_initial(recorded, row))
    if request.method == "POST" and form.is_valid() and _record(request, application, form, row):
        return redirect("calls_cms:ranking", call.pk)
    return page(
        request,
        "calls/cms/deciding/decision.html",
        title=_("Decision on %(reference)s") % {"reference": application.reference},
        icon="order",
        trail=trail(call, ranking_crumb(call)),
        context={
            "application": application,
            "row": row,
            "recorded": recorded,
            "in_deliberation": application.status == Status.IN_DELIBERATION,
            "form": form,
            "reviews": reviews_that_count(application),
            "file_url": file_url(application),
        },
    )


def _waiting(application: Application) -> Decision | None:
    """The decision that was recorded and not released yet."""
    return (
        application.decisions.filter(deliberation__released_at__isnull=True)
        .select_related("recorded_by")
        .first()
    )


def _initial(recorded: Decision | None, row: Row | None) -> dict[str, Any]:
    if recorded is not None:
        return {
            "outcome": recorded.outcome,
            "amount": recorded.amount,
            "reasons": recorded.reasons,
        }
    if row is None:
        return {}
    proposed = proposal(row)
    amount = proposed.amount or (row.requested if row.advised is None else row.advised)
    return {"outcome": proposed.outcome, "amount": amount, "reasons": proposed.reasons}


def _record(
    request: StaffRequest, application: Application, form: DecisionForm, row: Row | None
) -> bool:
    data = form.cleaned_data
    try:
        record_decision(
            application=application,
            actor=request.user,
            outcome=data["outcome"],
            amount=data["amount"],
            reasons=data["reasons"],
            row=row,
        )
    except DecisionRefused as refusal:
        form.add_error(refusal.field or None, str(refusal))
        return False
    messages.success(
        request,
        _("The decision on %(reference)s is recorded. The applicant learns nothing yet.")
        % {"reference": application.reference},
    )
    return True


@screen
def drop(request: StaffRequest, uuid: UUID) -> HttpResponse:
    """Take a recorded decision back."""
    application = ranked_file(request.user, uuid)
    call = application.call
    demand(may_record_decisions(request.user, call) and _waiting(application) is not None)
    return confirm(
        request,
        title=_("Take the decision on %(reference)s back") % {"reference": application.reference},
        trail=trail(call, ranking_crumb(call)),
        text=_("Its money is free again in the envelope. The file keeps its place in the ranking."),
        button=_("Take back"),
        done=_("The decision was taken back."),
        back=reverse("calls_cms:ranking", args=[call.pk]),
        act=lambda _data: drop_decision(application=application, actor=request.user),
    )


@require_safe
@screen
def letter_preview(request: StaffRequest, uuid: UUID) -> HttpResponse:
    """The letter as it would be written today, in the language of the file."""
    application = ranked_file(request.user, uuid)
    call = application.call
    recorded: Decision = find(
        Decision.objects.select_related("deliberation", "envelope", "application__call"),
        application=application,
        deliberation__released_at__isnull=True,
    )
    content = draft_content(application=application, kind=recorded.outcome, decision=recorded)
    return page(
        request,
        "calls/cms/deciding/letter_preview.html",
        title=_("Letter for %(reference)s") % {"reference": application.reference},
        icon="mail",
        trail=trail(
            call,
            ranking_crumb(call),
            Crumb(_("Deliberation"), reverse("calls_cms:deliberation", args=[call.pk])),
        ),
        context={"letter": content, "missing": what_is_missing(content)},
    )
