"""After sending: the receipt, withdrawing; and before it: deleting a draft."""

from uuid import UUID

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from calls.applying.forms import WithdrawForm
from calls.applying.views.common import about, home_of, own_application, trail
from calls.applying.withdrawing import delete_draft, may_delete
from calls.applying.withdrawing import withdraw as withdraw_application
from calls.enums import Status, Step
from calls.notices import recipients
from calls.permissions import may_take
from calls.steps import StepRefused
from calls.workflow import TABLE


@require_safe
@login_required
def receipt(request: HttpRequest, uuid: UUID) -> HttpResponse:
    """*Your application has been sent*: reference, instant, what happens next. Can be read again."""
    application = own_application(request, uuid)
    last = application.submissions.select_related("submitted_by").order_by("-number").first()
    if last is None:
        return redirect("calls:application", uuid=application.uuid)
    context = {
        **about(request, application),
        "breadcrumbs": trail(home_of(application), (_("Receipt"), "")),
        "last": last,
        "recipients": recipients(application),
        "withdrawn": application.status == Status.WITHDRAWN,
    }
    return render(request, "calls/applying/receipt.html", context)


@require_http_methods(["GET", "HEAD", "POST"])
@login_required
def withdraw(request: HttpRequest, uuid: UUID) -> HttpResponse:
    """Take a sent application back, with a reason."""
    application = own_application(request, uuid)
    if not may_take(request.user, application, Step.WITHDRAW):
        raise PermissionDenied
    if Status(application.status) not in TABLE[Step.WITHDRAW].sources:
        return redirect("calls:application", uuid=application.uuid)
    form = WithdrawForm(request.POST if request.method == "POST" else None)
    if request.method == "POST" and form.is_valid():
        try:
            withdraw_application(
                application=application,
                actor=request.user,
                received_at=request.received_at,  # type: ignore[attr-defined]
                reason=form.cleaned_data["reason"],
            )
        except StepRefused as refusal:
            form.add_error(None, str(refusal))
        else:
            messages.success(request, _("Your application has been withdrawn."))
            return redirect("calls:application", uuid=application.uuid)
    context = {
        **about(request, application),
        "breadcrumbs": trail(home_of(application), (_("Withdraw"), "")),
        "form": form,
    }
    status = 422 if form.errors else 200
    return render(request, "calls/applying/withdraw.html", context, status=status)


@require_http_methods(["GET", "HEAD", "POST"])
@login_required
def delete(request: HttpRequest, uuid: UUID) -> HttpResponse:
    """Delete a draft, after a question."""
    application = own_application(request, uuid)
    if application.status != Status.DRAFT:
        return redirect("calls:application", uuid=application.uuid)
    if not may_delete(application, request.user):
        raise PermissionDenied
    if request.method == "POST":
        try:
            delete_draft(application=application, actor=request.user)
        except StepRefused as refusal:
            messages.error(request, str(refusal))
            return redirect("calls:application", uuid=application.uuid)
        messages.success(request, _("Your draft has been deleted."))
        return redirect("calls:mine")
    context = {
        **about(request, application),
        "breadcrumbs": trail(home_of(application), (_("Delete the draft"), "")),
    }
    return render(request, "calls/applying/delete.html", context)
