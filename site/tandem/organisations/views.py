"""Screens: my organisations, registering or joining one, its members, an invitation."""

from collections.abc import Callable
from typing import Any
from uuid import UUID

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.http import url_has_allowed_host_and_scheme, urlencode
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from tandem.accounts.requests import PersonRequest
from tandem.formats.enterprise import format_enterprise_number, parse_enterprise_number
from tandem.organisations import changing, inviting, joining, members
from tandem.organisations.forms import (
    FactsForm,
    InvitationForm,
    NumberForm,
    OrganisationForm,
    RightForm,
)
from tandem.organisations.models import Membership, Organisation, Right
from tandem.organisations.rights import has_right

form_methods = require_http_methods(["GET", "HEAD", "POST"])


def page(request: PersonRequest, template: str, context: dict[str, Any]) -> HttpResponse:
    """A page of this room, with the way here; 422 where a form came back with errors."""
    form = context.get("form")
    crumbs = [{"title": _("My organisations"), "url": reverse("organisations:mine")}]
    if template != "mine.html":
        crumbs.append({"title": context["title"], "url": ""})
    context = {"next": next_url(request), "breadcrumbs": crumbs, **context}
    return render(
        request, f"organisations/{template}", context, status=422 if form and form.errors else 200
    )


def next_url(request: PersonRequest) -> str:
    """Where the person came from, where that is an address of this site; else nothing."""
    wanted = request.POST.get("next") or request.GET.get("next") or ""
    host = {request.get_host()}
    safe = url_has_allowed_host_and_scheme(wanted, allowed_hosts=host, require_https=False)
    return wanted if safe else ""


def attempt(request: PersonRequest, act: Callable[[], object], done: str = "") -> bool:
    """Do an act and say so; where it is refused, say why."""
    try:
        act()
    except joining.Refused as refusal:
        messages.error(request, str(refusal))
        return False
    if done:
        messages.success(request, done)
    return True


@login_required
def mine(request: PersonRequest) -> HttpResponse:
    """The organisations a person belongs to, and those she waits for."""
    rows = (
        request.user.memberships.select_related("organisation").order_by("organisation__name").all()
    )
    context = {
        "title": _("My organisations"),
        "confirmed": [row for row in rows if row.confirmed],
        "waiting": [row for row in rows if not row.confirmed],
    }
    return page(request, "mine.html", context)


@login_required
@form_methods
def add(request: PersonRequest) -> HttpResponse:
    """Which organisation? The number decides whether to register it or to ask for access."""
    form = NumberForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        url = reverse("organisations:join", args=[form.cleaned_data["enterprise_number"]])
        onward = next_url(request)
        return redirect(f"{url}?{urlencode({'next': onward})}" if onward else url)
    return page(request, "add.html", {"title": _("Add an organisation"), "form": form})


@login_required
@form_methods
def join(request: PersonRequest, number: str) -> HttpResponse:
    """Register the organisation with this number, or ask its managers for access."""
    try:
        number = parse_enterprise_number(number)
    except ValueError:
        raise Http404 from None
    organisation = Organisation.objects.filter(enterprise_number=number).first()
    if organisation is None:
        return _register(request, number)
    if organisation.memberships.filter(user=request.user, confirmed=True).exists():
        return redirect(next_url(request) or reverse("organisations:mine"))
    if request.method == "POST":
        user = request.user
        attempt(
            request,
            lambda: joining.ask_access(user=user, organisation=organisation),
            _("We have asked the managers of this organisation. You get a mail when they answer."),
        )
        return redirect("organisations:mine")
    context = {"title": _("This organisation is registered already"), "organisation": organisation}
    return page(request, "ask.html", context)


def _register(request: PersonRequest, number: str) -> HttpResponse:
    initial = {"language": request.user.language}
    form = OrganisationForm(request.POST or None, initial=initial)
    if request.method == "POST" and form.is_valid():
        registered = attempt(
            request,
            lambda: joining.found(user=request.user, enterprise_number=number, **form.cleaned_data),
            _("Your organisation is registered."),
        )
        if registered:
            return redirect(next_url(request) or reverse("organisations:mine"))
        return redirect(request.get_full_path())
    context = {
        "title": _("Register your organisation"),
        "form": form,
        "number": format_enterprise_number(number),
    }
    return page(request, "register.html", context)


@login_required
def show(request: PersonRequest, pk: int) -> HttpResponse:
    """The members of an organisation; managers see what they can change."""
    organisation = _mine_or_404(request, pk)
    context = {
        "title": organisation.name,
        "organisation": organisation,
        "number": format_enterprise_number(organisation.enterprise_number),
        "rows": organisation.memberships.select_related("user").order_by("confirmed", "pk"),
        "invitations": organisation.invitations.all(),
        "manages": has_right(request.user, organisation, Right.MANAGE),
    }
    return page(request, "show.html", context)


@login_required
@form_methods
def facts(request: PersonRequest, pk: int) -> HttpResponse:
    """Change the address and language of an organisation; the number stays."""
    organisation = _managed_or_403(request, pk)
    form = FactsForm(request.POST or None, instance=organisation)
    if request.method == "POST" and form.is_valid():
        saved = attempt(
            request,
            lambda: changing.change_facts(
                organisation=organisation, actor=request.user, **form.cleaned_data
            ),
            _("The changes are saved."),
        )
        if saved:
            return redirect("organisations:show", pk)
    context = {
        "title": _("Change the details"),
        "form": form,
        "organisation": Organisation.objects.get(pk=pk),  # the form may have touched the other
        "number": format_enterprise_number(organisation.enterprise_number),
    }
    return page(request, "facts.html", context)


@login_required
@form_methods
def invite(request: PersonRequest, pk: int) -> HttpResponse:
    """Invite a colleague by mail."""
    organisation = _managed_or_403(request, pk)
    form = InvitationForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        email, right = form.cleaned_data["email"], Right(form.cleaned_data["right"])
        attempt(
            request,
            lambda: inviting.invite(
                organisation=organisation, email=email, right=right, actor=request.user
            ),
            _("The invitation is on its way to %(email)s.") % {"email": email},
        )
        return redirect("organisations:show", organisation.pk)
    context = {"title": _("Invite a colleague"), "form": form, "organisation": organisation}
    return page(request, "invite.html", context)


@login_required
@require_POST
def withdraw_invitation(request: PersonRequest, pk: int, invitation_pk: int) -> HttpResponse:
    """Take an invitation back."""
    organisation = _managed_or_403(request, pk)
    invitation = get_object_or_404(organisation.invitations, pk=invitation_pk)
    attempt(
        request,
        lambda: inviting.withdraw(invitation=invitation, actor=request.user),
        _("The invitation is withdrawn."),
    )
    return redirect("organisations:show", organisation.pk)


@login_required
@form_methods
def member(request: PersonRequest, pk: int, member_pk: int) -> HttpResponse:
    """Confirm who asked for access, or change what a member may do."""
    organisation = _managed_or_403(request, pk)
    row = get_object_or_404(organisation.memberships.select_related("user"), pk=member_pk)
    asked = not row.confirmed
    form = RightForm(request.POST or None, instance=row)
    if request.method == "POST" and form.is_valid():
        right = Right(form.cleaned_data["right"])
        attempt(
            request,
            lambda: members.give_right(membership=row, right=right, actor=request.user),
            _("This person has access now.") if asked else _("The right is changed."),
        )
        return redirect("organisations:show", organisation.pk)
    context = {
        "title": _("Give access") if asked else _("Change a right"),
        "form": form,
        "organisation": organisation,
        "row": row,
        "asked": asked,
    }
    return page(request, "member.html", context)


@login_required
@form_methods
def remove_member(request: PersonRequest, pk: int, member_pk: int) -> HttpResponse:
    """Refuse, take out, or leave: asked once more before it is done."""
    organisation = _mine_or_404(request, pk, confirmed=None)
    row = get_object_or_404(organisation.memberships.select_related("user"), pk=member_pk)
    own = row.user_id == request.user.pk
    if not own and not has_right(request.user, organisation, Right.MANAGE):
        raise PermissionDenied
    if request.method == "POST":
        attempt(
            request,
            lambda: members.remove(membership=row, actor=request.user),
            _("You have left the organisation.")
            if own
            else _("This person has no access any more."),
        )
        return redirect("organisations:mine") if own else redirect("organisations:show", pk)
    title = _("Leave this organisation") if own else _("Take away access")
    if not own and not row.confirmed:
        title = _("Refuse access")
    context = {"title": title, "organisation": organisation, "row": row, "own": own}
    return page(request, "remove_member.html", context)


@login_required
@form_methods
def invitation(request: PersonRequest, uuid: UUID) -> HttpResponse:
    """Accept an invitation that was sent to one's own address."""
    found = inviting.invitation_for(request.user, uuid)
    if found is None:
        raise Http404
    if request.method == "POST":
        attempt(
            request,
            lambda: inviting.accept(invitation=found, user=request.user),
            _("You can work for %(name)s now.") % {"name": found.organisation.name},
        )
        return redirect("organisations:show", found.organisation_id)
    context = {"title": _("Your invitation"), "invitation": found}
    return page(request, "invitation.html", context)


def _mine_or_404(request: PersonRequest, pk: int, *, confirmed: bool | None = True) -> Organisation:
    """An organisation of this person; `confirmed=None`: also one she waits for."""
    if confirmed:
        return get_object_or_404(Organisation.objects.visible_to(request.user), pk=pk)
    waits = Membership.objects.filter(user=request.user).values("organisation_id")
    return get_object_or_404(Organisation.objects.filter(pk__in=waits), pk=pk)


def _managed_or_403(request: PersonRequest, pk: int) -> Organisation:
    """404 for strangers, 403 for members who do not manage."""
    organisation = _mine_or_404(request, pk)
    if not has_right(request.user, organisation, Right.MANAGE):
        raise PermissionDenied
    return organisation
