"""Weighted totals of 100. The only place that adds up scores; conflicted reviewers never count."""

from collections import defaultdict
from collections.abc import Iterable
from decimal import Decimal
from fractions import Fraction
from math import floor
from typing import NamedTuple

from calls.models import Application, Call, ConflictDeclaration, Review, Score

CENT = Decimal("0.01")


class Weighed(NamedTuple):
    """One score (None: not given yet) on its criterion's scale, with its weight of 100."""

    value: int | None
    scale: int
    weight: int


def total_of(scores: Iterable[Weighed]) -> Decimal:
    """The weighted total of 100, rounded half up to 0.01; a score that is not given counts as 0."""
    return rounded(exact_total(scores))


def exact_total(scores: Iterable[Weighed]) -> Fraction:
    """The total before rounding, so that an average is rounded once."""
    return sum(
        (Fraction(score.value or 0, score.scale) * score.weight for score in scores), Fraction(0)
    )


def rounded(total: Fraction) -> Decimal:
    """To 0.01, half up: in whole hundredths, so that no rounding error creeps in before."""
    return (Decimal(floor(total * 100 + Fraction(1, 2))) / 100).quantize(CENT)


def weighted_total(review: Review) -> Decimal:
    """This review's total of 100, counting the criteria it has scored so far."""
    return total_of(
        Weighed(score.value, score.criterion.scale, score.criterion.weight)
        for score in review.scores.select_related("criterion")
    )


def counted_reviews(application: Application):
    """The submitted reviews that count: those of reviewers without a conflict."""
    conflicted = ConflictDeclaration.objects.filter(application=application, has_conflict=True)
    return Review.objects.filter(
        assignment__application=application, submitted_at__isnull=False
    ).exclude(assignment__reviewer__in=conflicted.values("user"))


def average_total(application: Application) -> Decimal | None:
    """The mean of the submitted reviews that count, of 100; None where there is none yet."""
    reviews = counted_reviews(application).prefetch_related("scores__criterion")
    totals = [
        exact_total(
            Weighed(score.value, score.criterion.scale, score.criterion.weight)
            for score in review.scores.all()
        )
        for review in reviews
    ]
    return rounded(sum(totals, Fraction(0)) / len(totals)) if totals else None


def average_totals(call: Call) -> dict[int, Decimal]:
    """The same for every file of a call, by application id, in two queries."""
    conflicts = set(
        ConflictDeclaration.objects.filter(application__call=call, has_conflict=True).values_list(
            "application_id", "user_id"
        )
    )
    scores = Score.objects.filter(
        review__assignment__application__call=call, review__submitted_at__isnull=False
    ).values_list(
        "review__assignment__application_id",
        "review__assignment__reviewer_id",
        "value",
        "criterion__scale",
        "criterion__weight",
    )
    totals: dict[int, dict[int, list[Weighed]]] = defaultdict(lambda: defaultdict(list))
    for application_id, reviewer_id, value, scale, weight in scores:
        if (application_id, reviewer_id) not in conflicts:
            totals[application_id][reviewer_id].append(Weighed(value, scale, weight))
    return {
        application_id: rounded(
            sum((exact_total(given) for given in reviews.values()), Fraction(0)) / len(reviews)
        )
        for application_id, reviews in totals.items()
    }
