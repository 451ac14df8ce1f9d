"""Who does what in a call."""

from functools import partial

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext as _

from calls.announcing.admin.opening import call_of, trail
from calls.announcing.appointing import appoint, dismiss
from calls.announcing.forms import AppointForm
from calls.enums import CallRoleKind
from calls.models import CallRole
from calls.screens import attempt, confirm, find, page, screen
from tandem.accounts.models import User
from tandem.accounts.step_up import fresh_proof


@screen
@fresh_proof(to_read=False)
def listing(request: HttpRequest, pk: int) -> HttpResponse:
    """The people of this call by role, and a line to add one."""
    call = call_of(request, pk)
    form = AppointForm(request.POST if request.method == "POST" else None)
    if request.method == "POST" and form.is_valid():
        user, role = form.cleaned_data["email"], CallRoleKind(form.cleaned_data["role"])
        done = _("%(person)s is now %(role)s.") % {"person": user, "role": role.label}
        act = partial(appoint, call=call, user=user, role=role, actor=request.user)
        if attempt(request, act, done):
            return redirect("calls_cms:call_roles", pk=pk)
    given = list(call.roles.select_related("user").order_by("user__last_name", "user__first_name"))
    return page(
        request,
        "calls/cms/announcing/roles.html",
        title=_("Roles in this call"),
        icon="group",
        trail=trail(call),
        context={
            "call": call,
            "form": form,
            "kinds": [
                {"label": kind.label, "given": [role for role in given if role.role == kind]}
                for kind in CallRoleKind
            ],
            "colleagues": _colleagues(),
        },
    )


def _colleagues() -> list[User]:
    """Who worked on calls before, to be chosen without typing."""
    return list(
        User.objects.filter(is_active=True, call_roles__isnull=False)
        .distinct()
        .order_by("last_name", "first_name")[:200]
    )


@screen
@fresh_proof
def remove(request: HttpRequest, pk: int, role: int) -> HttpResponse:
    """Take a role away, after a question."""
    call = call_of(request, pk)
    given: CallRole = find(call.roles.select_related("user", "call"), pk=role)
    words = {"person": given.user, "role": given.get_role_display()}
    return confirm(
        request,
        title=_("Take this role away"),
        trail=trail(call),
        text=_("%(person)s will no longer be %(role)s in this call.") % words,
        button=_("Take away"),
        done=_("%(person)s is no longer %(role)s.") % words,
        back=reverse("calls_cms:call_roles", args=[call.pk]),
        act=lambda _data: dismiss(call_role=given, actor=request.user),
    )
