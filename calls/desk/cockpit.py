"""The figures of one call, and what its case officer does next."""

from dataclasses import dataclass
from typing import Any

from django.db.models import Count, Exists, OuterRef, Q, QuerySet
from django.urls import NoReverseMatch, reverse
from django.utils.translation import ngettext

from calls.enums import Stage, Status
from calls.models import Application, Assignment, Call, ConflictDeclaration
from calls.reviewing.queries import ReviewerLoad, loads


@dataclass(frozen=True)
class StatusCount:
    """How many files are in a status, and where they are listed."""

    label: str
    count: int
    url: str


@dataclass(frozen=True)
class ToDo:
    """Something that waits for the case officer."""

    text: str
    url: str
    count: int


@dataclass(frozen=True)
class Cockpit:
    """What the screen of a call shows."""

    call: Call
    counts: list[StatusCount]
    total: int
    drafts: int
    loads: list[ReviewerLoad]
    to_do: list[ToDo]


def cockpit(call: Call) -> Cockpit:
    """Counted in a fixed number of queries, however many files there are."""
    by_status = dict(call.applications.order_by().values_list("status").annotate(count=Count("pk")))
    drafts = by_status.pop(Status.DRAFT, 0)
    return Cockpit(
        call=call,
        counts=[
            StatusCount(str(status.label), by_status[status], files_url(call, status))
            for status in Status
            if by_status.get(status)
        ],
        total=sum(by_status.values()),
        drafts=drafts,
        loads=loads(call) if call.has_stage(Stage.REVIEW) else [],
        to_do=to_do(call, by_status),
    )


def files_url(call: Call, status: Status | None = None) -> str:
    """The list of files of this call, in this status."""
    query = f"?call={call.pk}" + (f"&status={status}" if status else "")
    return reverse("calls_cms:files") + query


def to_do(call: Call, by_status: dict[str, int]) -> list[ToDo]:
    """In the order of a file's life; only what can be done now."""
    found = []
    if call.is_closed() and (count := by_status.get(Status.SUBMITTED, 0)):
        text = ngettext("%(n)s file waits for your check", "%(n)s files wait for your check", count)
        found.append(ToDo(text % {"n": count}, files_url(call, Status.SUBMITTED), count))
    if call.has_stage(Stage.REVIEW):
        found += _reviewing(call)
    elif count := by_status.get(Status.ADMISSIBLE, 0):
        text = ngettext("%(n)s file can be tabled", "%(n)s files can be tabled", count)
        found.append(ToDo(text % {"n": count}, files_url(call, Status.ADMISSIBLE), count))
    if count := by_status.get(Status.IN_DELIBERATION, 0):
        text = ngettext("%(n)s file is in deliberation", "%(n)s files are in deliberation", count)
        found.append(ToDo(text % {"n": count}, ranking_url(call), count))
    return found


def _reviewing(call: Call) -> list[ToDo]:
    """Files without enough reviewers, files that can start, files whose reviews are all in."""
    files = _with_reviewers(call)
    enough = call.reviews_per_file
    assigning = reverse("calls_cms:assigning", args=[call.pk])
    under_way = files.filter(status__in=[Status.ADMISSIBLE, Status.IN_REVIEW])
    lacking = under_way.filter(readers__lt=enough).count()
    ready = files.filter(status=Status.ADMISSIBLE, readers__gte=enough).count()
    complete = files.filter(status=Status.IN_REVIEW, handed_in__gte=enough).count()
    texts = (
        (lacking, ngettext("%(n)s file needs a reviewer", "%(n)s files need reviewers", lacking)),
        (ready, ngettext("%(n)s review can start", "%(n)s reviews can start", ready)),
    )
    found = [ToDo(text % {"n": count}, assigning, count) for count, text in texts if count]
    if complete:
        text = ngettext(
            "All reviews of %(n)s file are in: close it",
            "All reviews of %(n)s files are in: close them",
            complete,
        )
        found.append(ToDo(text % {"n": complete}, files_url(call, Status.IN_REVIEW), complete))
    return found


def _with_reviewers(call: Call) -> QuerySet[Any]:
    """Each file with its readers and submitted reviews, without people who have a conflict."""
    conflict = ConflictDeclaration.objects.filter(
        application=OuterRef("application"), user=OuterRef("reviewer"), has_conflict=True
    )
    counting = Assignment.objects.filter(~Exists(conflict), application__call=call)
    return Application.objects.filter(call=call).annotate(
        readers=Count("assignments", filter=Q(assignments__in=counting), distinct=True),
        handed_in=Count(
            "assignments",
            filter=Q(assignments__in=counting, assignments__review__submitted_at__isnull=False),
            distinct=True,
        ),
    )


def ranking_url(call: Call) -> str:
    """The ranking of the deciding room."""
    try:
        return reverse("calls_cms:ranking", args=[call.pk])
    except NoReverseMatch:
        return files_url(call, Status.IN_DELIBERATION)
