"""Weighted totals: properties of the sum, and who counts."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from calls.models import Review, Score
from calls.reviewing.totals import (
    Weighed,
    average_total,
    average_totals,
    total_of,
    weighted_total,
)
from tests.factories.calls import (
    ApplicationFactory,
    AssignmentFactory,
    CallFactory,
    ConflictDeclarationFactory,
    CriterionFactory,
)


@st.composite
def weighed(draw):
    """Scores on criteria whose weights add up to 100."""
    cuts = sorted(draw(st.sets(st.integers(1, 99), max_size=6)))
    weights = [b - a for a, b in zip([0, *cuts], [*cuts, 100], strict=True)]
    scales = [draw(st.integers(1, 10)) for _ in weights]
    return [
        Weighed(draw(st.none() | st.integers(0, scale)), scale, weight)
        for scale, weight in zip(scales, weights, strict=True)
    ]


@given(weighed())
def test_total_stays_within_0_and_100_in_cents(scores):
    total = total_of(scores)
    assert Decimal(0) <= total <= Decimal(100)
    assert total == total.quantize(Decimal("0.01"))


@given(weighed(), st.data())
def test_a_higher_score_never_lowers_the_total(scores, data):
    index = data.draw(st.integers(0, len(scores) - 1))
    old = scores[index]
    higher = data.draw(st.integers(old.value or 0, old.scale))
    raised = [*scores[:index], old._replace(value=higher), *scores[index + 1 :]]
    assert total_of(raised) >= total_of(scores)


@given(weighed())
def test_full_marks_are_100_and_none_is_0(scores):
    assert total_of(score._replace(value=score.scale) for score in scores) == Decimal(100)
    assert total_of(score._replace(value=None) for score in scores) == Decimal(0)


def test_half_a_cent_is_rounded_up():
    # 1/8 of 25 is 3.125
    assert total_of([Weighed(1, 8, 25)]) == Decimal("3.13")


def _reviewed(application, *values, submitted="2027-01-01T12:00Z", **assignment):
    row = AssignmentFactory(application=application, **assignment)
    review = Review.objects.create(assignment=row, advice="award", submitted_at=submitted)
    for criterion, value in zip(application.call.criteria.all(), values, strict=True):
        Score.objects.create(review=review, criterion=criterion, value=value, reason="x")
    return review


@pytest.fixture
def application(db):
    call = CallFactory(closed=True)
    CriterionFactory(call=call, weight=60, scale=5, sort_order=1)
    CriterionFactory(call=call, weight=40, scale=10, sort_order=2)
    return ApplicationFactory(call=call, status="in_review")


def test_weighted_total_of_a_review(application):
    assert weighted_total(_reviewed(application, 3, 7)) == Decimal("64.00")


def test_average_counts_submitted_reviews_without_conflict(application):
    _reviewed(application, 5, 10)
    _reviewed(application, 4, 9)
    _reviewed(application, 0, 0, submitted=None)
    conflicted = _reviewed(application, 0, 0)
    ConflictDeclarationFactory(
        application=application,
        user=conflicted.assignment.reviewer,
        has_conflict=True,
        reason="My sister works there.",
    )
    assert average_total(application) == Decimal("92.00")
    assert average_totals(application.call) == {application.pk: Decimal("92.00")}


def test_average_without_reviews_is_none(application):
    assert average_total(application) is None
    assert average_totals(application.call) == {}


def test_average_of_a_call_costs_the_same_for_many_files(application, django_assert_num_queries):
    for _ in range(3):
        _reviewed(ApplicationFactory(call=application.call, status="in_review"), 5, 10)
    with django_assert_num_queries(2):
        assert len(average_totals(application.call)) == 3
