"""What reviewers and case officers ask about the work: what is mine, what is next, who does what."""

from collections import Counter, defaultdict
from dataclasses import dataclass, field

from django.db.models import TextChoices
from django.utils.translation import gettext_lazy as _

from calls.enums import CallRoleKind, Status
from calls.models import Application, Assignment, Call, ConflictDeclaration, Review
from calls.reviewing.assigning import ASSIGNABLE
from tandem.accounts.models import User


class Work(TextChoices):
    """Where one reviewer stands with one file."""

    TO_DECLARE = "to_declare", _("conflict question to answer")
    WAITS = "waits", _("review has not started")
    TO_READ = "to_read", _("to read")
    DRAFT = "draft", _("draft")
    SUBMITTED = "submitted", _("submitted")
    CONFLICT = "conflict", _("conflict of interest")
    CLOSED = "closed", _("closed")

    @property
    def tone(self) -> str:
        """The colour of its tag; the word always stands beside it."""
        return {
            Work.TO_DECLARE: "warn",
            Work.DRAFT: "warn",
            Work.SUBMITTED: "open",
            Work.CONFLICT: "err",
            Work.WAITS: "plain",
            Work.CLOSED: "plain",
        }.get(self, "")

    @property
    def is_to_do(self) -> bool:
        """Whether the reviewer can do something now."""
        return self in {Work.TO_DECLARE, Work.TO_READ, Work.DRAFT}


@dataclass(frozen=True)
class Task:
    """A row of *My reviews*. `title` is empty until the person declared to have no conflict."""

    application: Application
    work: Work
    title: str


@dataclass
class CallTasks:
    """A reviewer's files of one call, with her progress."""

    call: Call
    tasks: list[Task] = field(default_factory=list)

    @property
    def submitted(self) -> int:
        """How many reviews she has handed in."""
        return sum(task.work is Work.SUBMITTED for task in self.tasks)

    @property
    def asked(self) -> int:
        """How many are asked of her: all but those with a conflict, or closed without her."""
        return sum(task.work not in {Work.CONFLICT, Work.CLOSED} for task in self.tasks)

    @property
    def to_do(self) -> list[Task]:
        """What she can do now."""
        return [task for task in self.tasks if task.work.is_to_do]

    def next_after(self, application: Application | None = None) -> Task | None:
        """The next one to do in the order of the list, starting again at its top."""
        ids = [task.application.pk for task in self.tasks]
        here = ids.index(application.pk) + 1 if application and application.pk in ids else 0
        around = self.tasks[here:] + self.tasks[: max(here - 1, 0)]
        return next((task for task in around if task.work.is_to_do), None)


def tasks_of(user, call: Call | None = None) -> list[CallTasks]:
    """A reviewer's work by call, in two queries; one where there is none."""
    assignments = (
        Assignment.objects.filter(reviewer=user)
        .exclude(application__status=Status.DRAFT)
        .select_related("application__call", "application__organisation", "review")
        .order_by("application__call__closes_at", "application__call_id", "application__reference")
    )
    if call is not None:
        assignments = assignments.filter(application__call=call)
    if not assignments:
        return []
    declared = dict(user.conflict_declarations.values_list("application_id", "has_conflict"))
    groups: dict[int, CallTasks] = {}
    for assignment in assignments:
        row = assignment.application
        work = work_on(assignment, declared.get(row.pk))
        group = groups.setdefault(row.call_id, CallTasks(row.call))
        title = row.title if declared.get(row.pk) is False else ""
        group.tasks.append(Task(row, work, title))
    return list(groups.values())


def work_on(assignment: Assignment, has_conflict: bool | None) -> Work:
    """The state of one assignment; `has_conflict` is None where nothing was declared."""
    review: Review | None = getattr(assignment, "review", None)
    status = assignment.application.status
    if has_conflict:
        return Work.CONFLICT
    if review and review.submitted_at:
        return Work.SUBMITTED
    if status not in ASSIGNABLE:
        return Work.CLOSED
    if has_conflict is None:
        return Work.TO_DECLARE
    if status == Status.ADMISSIBLE:
        return Work.WAITS
    return Work.DRAFT if review else Work.TO_READ


def reviewers(call: Call) -> list[User]:
    """The reviewers of a call, by name."""
    return list(
        User.objects.filter(call_roles__call=call, call_roles__role=CallRoleKind.REVIEWER)
        .distinct()
        .order_by("last_name", "first_name", "email")
    )


@dataclass(frozen=True)
class ReviewerLoad:
    """How far a reviewer is: files that count, reviews handed in, conflicts declared."""

    reviewer: User
    assigned: int
    submitted: int
    undeclared: int
    conflicts: int


def loads(call: Call) -> list[ReviewerLoad]:
    """Every reviewer's load in this call, in three queries."""
    work: dict[int, Counter[Work]] = defaultdict(Counter)
    for assignment, has_conflict in _assignments(call):
        work[assignment.reviewer_id][work_on(assignment, has_conflict)] += 1
    return [
        ReviewerLoad(
            reviewer=reviewer,
            assigned=sum(work[reviewer.pk].values()) - work[reviewer.pk][Work.CONFLICT],
            submitted=work[reviewer.pk][Work.SUBMITTED],
            undeclared=work[reviewer.pk][Work.TO_DECLARE],
            conflicts=work[reviewer.pk][Work.CONFLICT],
        )
        for reviewer in reviewers(call)
    ]


def works_by_cell(call: Call) -> dict[tuple[int, int], Work]:
    """(application id, reviewer id) → where they stand; conflicts without assignment included."""
    cells = {
        (assignment.application_id, assignment.reviewer_id): work_on(assignment, has_conflict)
        for assignment, has_conflict in _assignments(call)
    }
    conflicts = ConflictDeclaration.objects.filter(application__call=call, has_conflict=True)
    for application_id, user_id in conflicts.values_list("application_id", "user_id"):
        cells.setdefault((application_id, user_id), Work.CONFLICT)
    return cells


def _assignments(call: Call) -> list[tuple[Assignment, bool | None]]:
    declared = {
        (application_id, user_id): has_conflict
        for application_id, user_id, has_conflict in ConflictDeclaration.objects.filter(
            application__call=call
        ).values_list("application_id", "user_id", "has_conflict")
    }
    rows = (
        Assignment.objects.filter(application__call=call)
        .select_related("application", "review")
        .defer("application__summary")
    )
    return [(row, declared.get((row.application_id, row.reviewer_id))) for row in rows]
