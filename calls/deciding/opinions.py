"""What the reviews say of the files of a call: totals, advices and scores, fetched at once."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field
from decimal import Decimal

from calls.deciding.advising import advised_amount, mostly_refused
from calls.models import Application, Call, ConflictDeclaration, Criterion, Review
from calls.reviewing.totals import Weighed, counted_reviews, total_of


@dataclass
class Opinions:
    """What the reviews of one file say; only those that count."""

    totals: list[Decimal] = field(default_factory=list)
    advices: list[tuple[str, Decimal | None]] = field(default_factory=list)
    scores: dict[int, list[int]] = field(default_factory=lambda: defaultdict(list))

    @property
    def spread(self) -> Decimal | None:
        """Points between the highest and the lowest total."""
        return max(self.totals) - min(self.totals) if len(self.totals) > 1 else None

    def under(self, criteria: Iterable[Criterion]) -> bool:
        """Whether the average of a criterion is lower than its threshold."""
        return any(
            criterion.threshold is not None
            and self.scores[criterion.pk]
            and sum(self.scores[criterion.pk])
            < criterion.threshold * len(self.scores[criterion.pk])
            for criterion in criteria
        )

    @property
    def refused(self) -> bool:
        """Whether more than half of the reviewers advise a refusal."""
        return mostly_refused(self.advices)

    def advised(self, application: Application) -> Decimal | None:
        """The amount in euro that they advise (the rule: `advising`)."""
        return advised_amount(application.requested_amount or Decimal(0), self.advices)


def opinions(call: Call) -> dict[int, Opinions]:
    """By application id; reviews count when submitted by somebody without a conflict."""
    conflicted = set(
        ConflictDeclaration.objects.filter(application__call=call, has_conflict=True).values_list(
            "application_id", "user_id"
        )
    )
    reviews = (
        Review.objects.filter(assignment__application__call=call, submitted_at__isnull=False)
        .select_related("assignment")
        .prefetch_related("scores__criterion")
    )
    found: dict[int, Opinions] = defaultdict(Opinions)
    for review in reviews:
        assignment = review.assignment
        if (assignment.application_id, assignment.reviewer_id) not in conflicted:
            _add(found[assignment.application_id], review)
    return dict(found)


def reviews_that_count(application: Application) -> list[tuple[Review, Decimal]]:
    """The reviews of one file with their totals, as those who decide read them."""
    reviews = (
        counted_reviews(application)
        .select_related("assignment__reviewer")
        .prefetch_related("scores__criterion")
        .order_by("assignment_id")
    )
    return [(review, _total(review)) for review in reviews]


def _total(review: Review) -> Decimal:
    return total_of(
        Weighed(row.value, row.criterion.scale, row.criterion.weight) for row in review.scores.all()
    )


def _add(opinion: Opinions, review: Review) -> None:
    opinion.totals.append(_total(review))
    opinion.advices.append((review.advice, review.advised_amount))
    for row in review.scores.all():
        if row.value is not None:
            opinion.scores[row.criterion_id].append(row.value)
