"""Read and score side by side."""

from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse, JsonResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from calls.checking.reading import read, sent_files
from calls.enums import Status
from calls.models import Application, Assignment, Review
from calls.reviewing.admin.mine import task_url, trail
from calls.reviewing.admin.showing import comparison, criteria_of, summary, total_line
from calls.reviewing.forms import ReviewForm
from calls.reviewing.queries import Work, tasks_of, work_on
from calls.reviewing.scoring import IncompleteReview, ReviewRefused, StaleReview, save_review
from calls.screens import Crumb, StaffRequest, demand, find, page, screen
from tandem.formats.dates import clock
from tandem.formats.whole_numbers import whole_number


@screen
def review(request: StaffRequest, uuid: UUID) -> HttpResponse:
    """The screen of one review. POST saves (`save`) or hands in (`submit`)."""
    assignment, gate = _open(request, uuid)
    if gate is not None:
        return gate
    standing = _standing(assignment)
    criteria = list(assignment.application.call.criteria.all())
    if request.method != "POST":
        return _show(request, assignment, ReviewForm(criteria, review=standing), standing)
    form = ReviewForm(criteria, data=request.POST, review=standing)
    if not form.is_valid():
        return _show(request, assignment, form, standing, version=_seen(request))
    return _save(request, assignment, form)


@require_POST
@screen
def autosave(request: StaffRequest, uuid: UUID) -> HttpResponse:
    """Saves the draft while people type. 409: saved in another window; 422: cannot be read."""
    assignment, gate = _open(request, uuid)
    if gate is not None:
        return JsonResponse({}, status=403)
    form = ReviewForm(assignment.application.call.criteria.all(), data=request.POST)
    if not form.is_valid():
        return JsonResponse({}, status=422)
    try:
        saved = _write(request, assignment, form, submit=False)
    except StaleReview:
        return JsonResponse({}, status=409)
    except ReviewRefused as refusal:
        return JsonResponse({"message": str(refusal)}, status=422)
    return JsonResponse({"version": saved.version, "saved_at": clock(timezone.now())})


def _open(request: StaffRequest, uuid: UUID) -> tuple[Assignment, HttpResponse | None]:
    """The person's own assignment, and where to go first where the file is still closed to her."""
    mine = Assignment.objects.filter(reviewer=request.user)
    assignment: Assignment = find(mine.select_related("application__call"), application__uuid=uuid)
    application = sent_files(request.user).filter(pk=assignment.application_id).first()
    declared = assignment.application.conflict_declarations.filter(user=request.user).first()
    if declared is None and assignment.application.status in {Status.ADMISSIBLE, Status.IN_REVIEW}:
        return assignment, redirect("calls_cms:conflict", uuid=uuid)
    demand(
        application is not None and declared is not None and not declared.has_conflict,
        _("This file is closed to you."),
    )
    assert application is not None  # noqa: S101 - demanded just now, for the type checker
    assignment.application = application
    return assignment, None


def _standing(assignment: Assignment) -> Review | None:
    return Review.objects.filter(assignment=assignment).prefetch_related("scores").first()


def _write(
    request: StaffRequest, assignment: Assignment, form: ReviewForm, *, submit: bool
) -> Review:
    data = form.cleaned_data
    return save_review(
        assignment=assignment,
        actor=request.user,
        scores=form.scores(),
        advice=data["advice"],
        advised_amount=data["advised_amount"],
        comment=data["comment"],
        version=data["version"],
        submit=submit,
    )


def _save(request: StaffRequest, assignment: Assignment, form: ReviewForm) -> HttpResponse:
    submit = request.POST.get("do") == "submit"
    try:
        _write(request, assignment, form, submit=submit)
    except StaleReview as stale:
        return _show(request, assignment, form, stale.theirs, stale=True)
    except IncompleteReview as refusal:
        standing = _standing(assignment)
        if standing is None or not standing.submitted_at:
            # What was typed is kept as a draft, also when the person goes away now.
            standing = _write(request, assignment, form, submit=False)
        form.show(refusal.problems)
        return _show(request, assignment, form, standing)
    except ReviewRefused as refusal:
        messages.error(request, str(refusal))
        standing = _standing(assignment)
        return _show(request, assignment, form, standing, version=_seen(request))
    application = assignment.application
    if submit:
        messages.success(
            request, _("Your review of %(ref)s was submitted.") % {"ref": application.reference}
        )
        return redirect(_next(request.user, application) or reverse("calls_cms:my_reviews"))
    # The line under the scores says when; a message on top would push the buttons away.
    return redirect("calls_cms:review", uuid=application.uuid)


def _seen(request: StaffRequest) -> int:
    return whole_number(request.POST.get("version", "")) or 0


def _next(user, application: Application) -> str:
    groups = tasks_of(user, application.call)
    return task_url(groups[0].next_after(application)) if groups else ""


def _show(
    request: StaffRequest,
    assignment: Assignment,
    form: ReviewForm,
    standing: Review | None,
    *,
    version: int | None = None,
    stale: bool = False,
) -> HttpResponse:
    """`version` is what the next save is compared with: what the person has seen."""
    application = assignment.application
    (group,) = tasks_of(request.user, application.call)
    if version is None:
        version = standing.version if standing else 0
    work = work_on(assignment, False)
    reading = read(application, request.user)
    title = application.title or application.reference or ""
    values = criteria_of(form)
    return page(
        request,
        "calls/cms/reviewing/review.html",
        title=" ".join((_("Error:"), title)) if form.errors else title,
        icon="glasses",
        trail=trail(Crumb(application.call.title), Crumb(application.reference or "")),
        context={
            "application": application,
            "reading": reading,
            "form": form,
            "version": version,
            "criteria": values,
            "errors": summary(form),
            "comparison": comparison(form, standing) if stale and standing else [],
            "total": total_line(values),
            "work": work,
            "may_score": application.status == Status.IN_REVIEW,
            "submitted_before": bool(standing and standing.submitted_at),
            "changed_at": standing.changed_at if standing and standing.pk else None,
            "progress": group,
            "skip_url": _next(request.user, application),
            "is_waiting": work is Work.WAITS,
        },
    )
