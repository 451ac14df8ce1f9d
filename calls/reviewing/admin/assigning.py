"""Assigning: files × reviewers, for a whole call or for one file; starting and closing reviews."""

from uuid import UUID

from django.contrib import messages
from django.core.paginator import Paginator
from django.http import HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_POST

from calls.checking.reading import sent_files
from calls.enums import Stage, Status
from calls.models import Application, Call
from calls.needs import reviews_in
from calls.permissions import is_case_officer
from calls.reviewing.assigning import (
    ASSIGNABLE,
    Pair,
    assign_many,
    close_review,
    start_review,
)
from calls.reviewing.forms import CloseReviewForm
from calls.reviewing.queries import Work, loads, reviewers, works_by_cell
from calls.screens import Crumb, StaffRequest, confirm, demand, file_url, find, page, screen
from calls.steps import StepRefused
from tandem.accounts.models import User
from tandem.formats.labelled import labelled
from tandem.formats.whole_numbers import whole_number
from tandem.organisations.models import Membership

PER_PAGE = 50
#: What a checkbox can still change: nothing was written yet.
_CHANGEABLE = {None, Work.TO_DECLARE, Work.WAITS, Work.TO_READ}


def handled_call(user, pk: int) -> Call:
    """A call whose files this person handles; 404 where she has no part in it, else 403."""
    call: Call = find(Call.objects.visible_to(user), pk=pk)
    demand(is_case_officer(user, call))
    return call


def handled_file(user, uuid: UUID) -> Application:
    """A sent file that this person handles; 404 where she may not know of it, else 403."""
    application: Application = find(sent_files(user), uuid=uuid)
    demand(is_case_officer(user, application.call))
    return application


def _trail(call: Call, *more: Crumb) -> list[Crumb]:
    return [
        Crumb(_("Calls"), reverse("calls_cms:calls")),
        Crumb(call.title, reverse("calls_cms:cockpit", args=[call.pk])),
        *more,
    ]


@screen
def grid(request: StaffRequest, pk: int) -> HttpResponse:
    """All files of a call that can be assigned, fifty at a time."""
    call = handled_call(request.user, pk)
    demand(call.has_stage(Stage.REVIEW), _("This call does not have this stage."))
    files = (
        Application.objects.handled_by(request.user)
        .filter(call=call, status__in=ASSIGNABLE)
        .select_related("organisation")
        .order_by("reference")
    )
    shown = Paginator(files, PER_PAGE).get_page(request.GET.get("p"))
    if request.method == "POST":
        _change(request, call, {row.pk: row for row in files})
        return redirect(request.get_full_path())
    ready = files.filter(status=Status.ADMISSIBLE, assignments__isnull=False).distinct().count()
    return page(
        request,
        "calls/cms/reviewing/assigning.html",
        title=_("Assign reviewers"),
        icon="group",
        trail=_trail(call),
        context={
            "call": call,
            "loads": loads(call),
            "rows": _rows(call, list(shown)),
            "page_obj": shown,
            "ready": ready,
        },
    )


@screen
def file_reviewers(request: StaffRequest, uuid: UUID) -> HttpResponse:
    """The same for one file."""
    application = handled_file(request.user, uuid)
    demand(application.status in ASSIGNABLE, _("This file cannot be assigned in this state."))
    if request.method == "POST":
        _change(request, application.call, {application.pk: application})
        return redirect(file_url(application))
    return page(
        request,
        "calls/cms/reviewing/file_reviewers.html",
        title=_("Reviewers"),
        icon="group",
        trail=_trail(application.call, Crumb(application.reference or "", file_url(application))),
        context={
            "application": application,
            "row": _rows(application.call, [application])[0],
            "loads": {load.reviewer.pk: load for load in loads(application.call)},
        },
    )


def _rows(call: Call, applications: list[Application]) -> list[dict]:
    """Each file with a cell per reviewer: state, whether it can change, why not."""
    people, cells = reviewers(call), works_by_cell(call)
    members = set(
        Membership.objects.filter(
            organisation__in={row.organisation_id for row in applications}, user__in=people
        ).values_list("organisation_id", "user_id")
    )
    load_of = {load.reviewer.pk: load for load in loads(call)}
    rows = []
    for application in applications:
        shown = []
        for person in people:
            work = cells.get((application.pk, person.pk))
            member = (application.organisation_id, person.pk) in members
            shown.append(
                {
                    "reviewer": person,
                    "load": load_of[person.pk],
                    "value": f"{application.pk}:{person.pk}",
                    "work": work,
                    "assigned": work is not None and work is not Work.CONFLICT,
                    "conflict": work is Work.CONFLICT or member,
                    "member": member,
                    "open": work in _CHANGEABLE and (not member or work is not None),
                }
            )
        assigned = sum(bool(cell["assigned"]) for cell in shown)
        rows.append(
            {
                "application": application,
                "cells": shown,
                "assigned": assigned,
                "enough": assigned >= call.reviews_per_file,
                "url": file_url(application),
            }
        )
    return rows


def _change(request: StaffRequest, call: Call, rows: dict[int, Application]) -> None:
    """What was ticked against what the screen showed: the work of a colleague meanwhile stays."""
    people = {person.pk: person for person in reviewers(call)}
    ticked = _pairs(request.POST.getlist("cell"), rows, people)
    shown = _pairs(request.POST.getlist("was"), rows, people)
    add, remove = ticked - shown, shown - ticked
    refusals = assign_many(
        add=[Pair(rows[row], people[person]) for row, person in sorted(add)],
        remove=[Pair(rows[row], people[person]) for row, person in sorted(remove)],
        actor=request.user,
    )
    for refusal in refusals:
        messages.error(request, refusal)
    changed = len(add) + len(remove) - len(refusals)
    if changed:
        messages.success(
            request,
            ngettext(
                "%(count)s assignment was changed.", "%(count)s assignments were changed.", changed
            )
            % {"count": changed},
        )


def _pairs(
    values: list[str], rows: dict[int, Application], people: dict[int, User]
) -> set[tuple[int, int]]:
    """`12:34` as (file, reviewer), where both belong to this screen; anything else is ignored."""
    pairs = set()
    for value in values:
        file, _colon, reviewer = value.partition(":")
        left, right = whole_number(file), whole_number(reviewer)
        if left in rows and right in people:
            pairs.add((left, right))
    return pairs


@require_POST
@screen
def start_many(request: StaffRequest, pk: int) -> HttpResponse:
    """Start the review of every admissible file that has reviewers."""
    call = handled_call(request.user, pk)
    ready = (
        Application.objects.handled_by(request.user)
        .filter(call=call, status=Status.ADMISSIBLE, assignments__isnull=False)
        .select_related("call")
        .distinct()
        .order_by("reference")
    )
    started = 0
    for application in ready:
        try:
            start_review(
                application=application,
                actor=request.user,
                received_at=request.received_at,
            )
            started += 1
        except StepRefused as refusal:
            messages.error(request, labelled(application.reference, refusal))
    messages.success(
        request,
        ngettext("%(count)s review was started.", "%(count)s reviews were started.", started)
        % {"count": started},
    )
    return redirect("calls_cms:assigning", pk=call.pk)


@screen
def start(request: StaffRequest, uuid: UUID) -> HttpResponse:
    """Open one file for scoring."""
    application = handled_file(request.user, uuid)
    return confirm(
        request,
        title=_("Start the review of %(reference)s") % {"reference": application.reference},
        trail=_trail(application.call),
        text=_("The assigned reviewers can score from now on, and receive a mail."),
        button=_("Start the review"),
        done=_("The review was started."),
        back=file_url(application),
        act=lambda data: start_review(
            application=application,
            actor=request.user,
            received_at=request.received_at,
        ),
    )


@screen
def close(request: StaffRequest, uuid: UUID) -> HttpResponse:
    """Close the scores of one file; early only with a reason."""
    application = handled_file(request.user, uuid)
    names = {"in": reviews_in(application), "asked": application.call.reviews_per_file}
    return confirm(
        request,
        title=_("Close the review of %(reference)s") % {"reference": application.reference},
        trail=_trail(application.call),
        text=_(
            "%(in)s of %(asked)s reviews are in. After closing, nobody can change a score, and the"
            " file goes to the deliberation."
        )
        % names,
        button=_("Close the review"),
        done=_("The review was closed."),
        back=file_url(application),
        form=CloseReviewForm(request.POST or None),
        act=lambda data: close_review(
            application=application,
            actor=request.user,
            received_at=request.received_at,
            reason=data["reason"],
        ),
    )
