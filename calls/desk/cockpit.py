"""The figures of one call, and what its case officer does next."""

from dataclasses import dataclass
from typing import Any

from django.db.models import Count, Exists, OuterRef, Q, QuerySet
from django.urls import reverse
from django.utils.translation import ngettext

from calls.enums import Stage, Status
from calls.models import Application, Assignment, Call, ConflictDeclaration
from calls.permissions import is_case_officer, is_chair
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


def cockpit(call: Call, user) -> Cockpit:
    """Counted in a fixed number of queries, however many files there are."""
    by_status = dict(_by_status(call))
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
        to_do=to_do(call, user, by_status),
    )


def files_url(call: Call, status: Status | None = None) -> str:
    """The list of files of this call, in this status."""
    query = f"?call={call.pk}" + (f"&status={status}" if status else "")
    return reverse("calls_cms:files") + query


def waiting(call: Call, user) -> list[ToDo]:
    """What waits for this person in this call, without the other figures."""
    return to_do(call, user, dict(_by_status(call)))


def to_do(call: Call, user, by_status: dict[str, int]) -> list[ToDo]:
    """In the order of a file's life; only what this person can do now."""
    found = _handling(call, by_status) if is_case_officer(user, call) else []
    count = by_status.get(Status.IN_DELIBERATION, 0)
    if count and (is_case_officer(user, call) or is_chair(user, call)):
        text = ngettext("%(n)s file is in deliberation", "%(n)s files are in deliberation", count)
        found.append(ToDo(text % {"n": count}, ranking_url(call), count))
    return found


def _by_status(call: Call) -> QuerySet[Any]:
    return call.applications.order_by().values_list("status").annotate(count=Count("pk"))


def _handling(call: Call, by_status: dict[str, int]) -> list[ToDo]:
    found = []
    if call.is_closed() and (count := by_status.get(Status.SUBMITTED, 0)):
        text = ngettext("%(n)s file waits for your check", "%(n)s files wait for your check", count)
        found.append(ToDo(text % {"n": count}, files_url(call, Status.SUBMITTED), count))
    if call.has_stage(Stage.REVIEW):
        found += _reviewing(call)
    elif count := by_status.get(Status.ADMISSIBLE, 0):
        text = ngettext("%(n)s file can be tabled", "%(n)s files can be tabled", count)
        found.append(ToDo(text % {"n": count}, files_url(call, Status.ADMISSIBLE), count))
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
    return reverse("calls_cms:ranking", args=[call.pk])
