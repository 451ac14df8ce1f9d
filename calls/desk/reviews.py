"""The reviews of one file as case officers and the committee read them."""

from dataclasses import dataclass, field
from decimal import Decimal

from calls.models import Application, Assignment, Review
from calls.reviewing.queries import Work, work_on
from calls.reviewing.totals import weighted_total


@dataclass(frozen=True)
class Opinion:
    """One reviewer's work; scores only where it was submitted and counts."""

    reviewer: str
    work: Work
    conflict_reason: str = ""
    review: Review | None = None
    total: Decimal | None = None
    scores: list = field(default_factory=list)


def opinions(application: Application) -> list[Opinion]:
    """One per assignment, in the order in which they were assigned."""
    declared = {row.user_id: row for row in application.conflict_declarations.all()}
    rows = (
        Assignment.objects.filter(application=application)
        .select_related("reviewer", "review", "application")
        .prefetch_related("review__scores__criterion")
        .order_by("pk")
    )
    return [_opinion(row, declared.get(row.reviewer_id)) for row in rows]


def _opinion(assignment: Assignment, declaration) -> Opinion:
    work = work_on(assignment, declaration.has_conflict if declaration else None)
    if work is not Work.SUBMITTED:
        reason = declaration.reason if work is Work.CONFLICT else ""
        return Opinion(str(assignment.reviewer), work, conflict_reason=reason)
    review = assignment.review
    return Opinion(
        str(assignment.reviewer),
        work,
        review=review,
        total=weighted_total(review),
        scores=list(review.scores.all()),
    )


def may_read_opinions(application: Application, user) -> bool:
    """Not before one's own review is in: who still has to score is not led by the others."""
    mine = Assignment.objects.filter(application=application, reviewer_id=user.pk).first()
    if mine is None:
        return True
    review = getattr(mine, "review", None)
    return bool(review and review.submitted_at)
