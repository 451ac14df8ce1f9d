"""The ranking of a call, out of the database."""

from decimal import Decimal

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from calls.deciding.budget_line import Why
from calls.deciding.ranking import rank
from calls.enums import Advice, Status
from tests.factories.calls import ApplicationFactory, EnvelopeFactory, ThemeFactory
from tests.factories.deciding import decided, deliberated, deliberating_call, review_of

pytestmark = pytest.mark.django_db


def rows(call):
    (ranking,) = rank(call)
    return ranking.rows


def test_best_total_first_with_amounts_and_reasons(dutch):
    call = deliberating_call("15000.00")
    low = deliberated(call, 60)
    high = deliberated(call, 90)
    (ranking,) = rank(call)
    assert [
        (r.rank, r.application, r.total, r.requested, r.advised, r.cumulative, r.within_budget)
        for r in ranking.rows
    ] == [
        (1, high, Decimal(90), Decimal(10000), Decimal(10000), Decimal(10000), True),
        (2, low, Decimal(60), Decimal(10000), Decimal(10000), Decimal(20000), False),
    ]
    assert [row.why for row in ranking.rows] == [Why.FUNDED, Why.TOO_LARGE]
    assert (ranking.line_after, ranking.proposed, ranking.requested) == (
        1,
        Decimal(10000),
        Decimal(20000),
    )
    assert "5.000,00" in ranking.rows[1].reason


def test_a_wide_spread_is_flagged(db):
    call = deliberating_call()
    deliberated(call, 90, 60)
    deliberated(call, 80, 60)
    assert [(row.spread, row.wide) for row in rows(call)] == [
        (Decimal(30), True),
        (Decimal(20), False),
    ]


def test_a_conflicted_review_counts_nowhere(db):
    call = deliberating_call()
    file = deliberated(call, 80)
    review_of(file, 1, advice=Advice.REFUSE, conflict=True)
    (row,) = rows(call)
    assert (row.total, row.spread, row.advised) == (Decimal(80), None, Decimal(10000))


def test_thresholds_of_the_total_and_of_a_criterion(db):
    call = deliberating_call(threshold="60.00")
    deliberated(call, 50)
    criterion = call.criteria.get()
    assert [row.why for row in rows(call)] == [Why.UNDER_TOTAL]
    criterion.threshold = 6
    criterion.save()
    assert [row.why for row in rows(call)] == [Why.UNDER_CRITERION]
    assert rows(call)[0].under_threshold


def test_most_reviewers_advise_a_refusal(db):
    call = deliberating_call()
    deliberated(call, 80, advice=Advice.REFUSE)
    (row,) = rows(call)
    assert (row.why, row.within_budget, row.advised) == (Why.NOT_ADVISED, False, Decimal(0))


def test_an_unscored_file_is_not_proposed_unless_the_call_has_no_reviews(db):
    call = deliberating_call()
    deliberated(call)
    assert [row.why for row in rows(call)] == [Why.NOT_SCORED]
    call.with_review = False
    assert [row.why for row in rows(call)] == [Why.FUNDED]


def test_only_files_in_deliberation_or_decided_are_ranked(db):
    call = deliberating_call()
    for status in Status:
        ApplicationFactory(call=call, status=status)
    assert {row.application.status for row in rows(call)} == {
        Status.IN_DELIBERATION,
        Status.AWARDED,
        Status.RESERVED,
        Status.REFUSED,
    }


def test_each_envelope_has_its_own_line(db):
    call = deliberating_call("10000.00")
    first = call.envelopes.get()
    first.sort_order = 1
    first.save()
    second = EnvelopeFactory(call=call, sort_order=2, cap=Decimal(10000))
    theme = ThemeFactory(envelope=second)
    one = deliberated(call, 80, envelope=first)
    two = deliberated(call, 60, theme=theme)
    lost = deliberated(call, 50)
    found = [(r.envelope, [row.application for row in r.rows], r.line_after) for r in rank(call)]
    assert found == [(first, [one], 1), (second, [two], 1), (None, [lost], 0)]


def test_a_tie_at_the_line_is_seen(db):
    call = deliberating_call("10000.00")
    deliberated(call, 80)
    deliberated(call, 80)
    (ranking,) = rank(call)
    assert (ranking.tie_at_line, [row.tied for row in ranking.rows]) == (True, [True, True])


def test_the_recorded_decision_stands_in_its_row(db):
    call = deliberating_call()
    decision = decided(deliberated(call, 80))
    assert [row.decision for row in rows(call)] == [decision]


def test_number_of_queries_does_not_grow_with_the_files(db):
    call = deliberating_call()

    def count() -> int:
        with CaptureQueriesContext(connection) as queries:
            rank(call)
        return len(queries)

    for _turn in range(3):
        decided(deliberated(call, 80, 60))
    few = count()
    for _turn in range(12):
        decided(deliberated(call, 80, 60))
    assert count() == few
    assert few <= 14
