"""*My reviews*, and the conflict question before a file opens."""

from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext as _
from wagtail.admin.ui.components import Component

from calls.checking.reading import municipalities_named
from calls.enums import CallRoleKind
from calls.models import Application, Assignment, ConflictDeclaration
from calls.permissions import has_call_role
from calls.reviewing.conflicts import DECLARABLE, declare
from calls.reviewing.forms import ConflictForm
from calls.reviewing.queries import Task, Work, tasks_of
from calls.screens import Crumb, StaffRequest, attempt, demand, find, page, screen


def trail(*more: Crumb) -> list[Crumb]:
    """From *My reviews* on."""
    return [Crumb(_("My reviews"), reverse("calls_cms:my_reviews")), *more]


@screen
def my_reviews(request: StaffRequest) -> HttpResponse:
    """A reviewer's files by call, with her own progress and nobody else's."""
    groups = tasks_of(request.user)
    reviews = request.user.call_roles.filter(role=CallRoleKind.REVIEWER).exists()
    demand(reviews or bool(groups), _("You are not a reviewer."))
    return page(
        request,
        "calls/cms/reviewing/my_reviews.html",
        title=_("My reviews"),
        icon="glasses",
        context={
            "groups": [
                {
                    "call": group.call,
                    "tasks": [{"task": task, "url": task_url(task)} for task in group.tasks],
                    "submitted": group.submitted,
                    "asked": group.asked,
                    "next_url": task_url(following) if (following := group.next_after()) else "",
                }
                for group in groups
            ]
        },
    )


def task_url(task: Task | None) -> str:
    """Where this task is done; empty where there is nothing to open."""
    if task is None or task.work is Work.CONFLICT:
        return ""
    view = "conflict" if task.work is Work.TO_DECLARE else "review"
    if task.work is Work.CLOSED and not task.title:
        return ""
    return reverse(f"calls_cms:{view}", args=[task.application.uuid])


@screen
def conflict(request: StaffRequest, uuid: UUID) -> HttpResponse:
    """The gate: who applies, and the question. What is applied for stays closed until *none*."""
    application = _askable(request.user, uuid)
    declared = ConflictDeclaration.objects.filter(
        application=application, user=request.user
    ).first()
    demand(not (declared and declared.has_conflict), _("You declared a conflict in this file."))
    demand(application.status in DECLARABLE, _("This file is not being reviewed."))
    form = ConflictForm(request.POST or None, auto_id="%s")
    if form.is_valid() and _declare(request, application, form):
        return redirect(_after(request.user, application))
    return page(
        request,
        "calls/cms/reviewing/conflict.html",
        title=_("Conflict of interest: %(reference)s") % {"reference": application.reference},
        icon="glasses",
        trail=trail(Crumb(application.call.title)),
        context={
            "application": application,
            "municipalities": municipalities_named(application),
            "form": form,
            "errors": [
                {"text": error, "href": f"#{name}" if name == "reason" else "#answer_0"}
                for name, errors in form.errors.items()
                for error in errors
            ],
            "late": declared is not None,
        },
    )


def _askable(user, uuid: UUID) -> Application:
    """A file that this person is asked about: assigned, or of a call whose committee she is in."""
    rows = Application.objects.select_related("call", "organisation__municipality")
    if Assignment.objects.filter(reviewer=user, application__uuid=uuid).exists():
        return find(rows, uuid=uuid)
    application: Application = find(
        rows.filter(pk__in=Application.objects.visible_to(user)), uuid=uuid
    )
    committee = (CallRoleKind.COMMITTEE, CallRoleKind.CHAIR)
    demand(has_call_role(user, application.call, *committee))
    return application


def _declare(request: StaffRequest, application: Application, form: ConflictForm) -> bool:
    has_conflict = form.cleaned_data["answer"] == ConflictForm.CONFLICT
    done = (
        _("You declared a conflict of interest. The file is closed to you.")
        if has_conflict
        else _("You declared to have no conflict of interest.")
    )
    return attempt(
        request,
        lambda: declare(
            application=application,
            user=request.user,
            has_conflict=has_conflict,
            reason=form.cleaned_data["reason"],
        ),
        done,
    )


def _after(user, application: Application) -> str:
    """To the file that just opened; else to the next one, or to the list."""
    mine = Application.objects.visible_to(user).filter(pk=application.pk)
    assigned = Assignment.objects.filter(reviewer=user, application=application).exists()
    if assigned and mine.exists():
        return reverse("calls_cms:review", args=[application.uuid])
    return reverse("calls_cms:my_reviews") if assigned else reverse("wagtailadmin_home")


class ReviewsPanel(Component):
    """On the home page: how many files wait for this reviewer."""

    template_name = "calls/cms/reviewing/home_panel.html"
    order = 10

    def __init__(self, request: StaffRequest) -> None:
        self.user = request.user

    def get_context_data(self, parent_context) -> dict:
        """Counts of this person alone."""
        return {"waiting": sum(len(group.to_do) for group in tasks_of(self.user))}
