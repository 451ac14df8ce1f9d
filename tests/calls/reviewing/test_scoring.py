"""Saving and submitting a review: completeness, versions, conflicts, and races."""

import threading
from decimal import Decimal

import pytest
from django.db import connection

from calls.enums import Status
from calls.models import Application, ConflictDeclaration, Review
from calls.reviewing.conflicts import declare
from calls.reviewing.scoring import (
    IncompleteReview,
    ReviewRefused,
    StaleReview,
    save_review,
)
from calls.reviewing.totals import average_total
from tandem.audit.models import Entry
from tests.factories.accounts import UserFactory
from tests.factories.calls import AssignmentFactory, CriterionFactory


def _ready():
    """An assignment whose reviewer declared no conflict, in a call with two criteria."""
    assignment = AssignmentFactory()
    for order in (1, 2):
        CriterionFactory(call=assignment.application.call, weight=50, sort_order=order)
    ConflictDeclaration.objects.create(
        application=assignment.application, user=assignment.reviewer, has_conflict=False
    )
    return assignment


@pytest.fixture
def assignment(db):
    return _ready()


def _scores(assignment, value=4, reason="Clear goals."):
    return {row.pk: (value, reason) for row in assignment.application.call.criteria.all()}


def _save(assignment, **fields):
    fields = {"actor": assignment.reviewer, "scores": {}, "version": 0, **fields}
    return save_review(assignment=assignment, **fields)


def test_a_draft_may_have_holes(assignment):
    first = assignment.application.call.criteria.first()
    review = _save(assignment, scores={first.pk: (3, "")}, comment=" So far. ")
    assert (review.version, review.submitted_at, review.comment) == (1, None, "So far.")
    assert list(review.scores.values_list("criterion", "value", "reason")) == [(first.pk, 3, "")]
    assert Entry.objects.count() == 0


def test_submitting_is_sealed_with_total_and_advice(assignment):
    review = _save(assignment, scores=_scores(assignment), advice="award", submit=True)
    assert review.submitted_at is not None
    assert average_total(assignment.application) == Decimal("80.00")
    entry = Entry.objects.get()
    assert (entry.verb, entry.data["total"], entry.data["advice"]) == (
        "review.submitted",
        "80.00",
        "award",
    )


def test_submitting_names_every_hole_in_order(assignment):
    one, two = assignment.application.call.criteria.all()
    with pytest.raises(IncompleteReview) as refusal:
        _save(assignment, scores={one.pk: (None, "Why"), two.pk: (0, "  ")}, submit=True)
    assert [problem.field for problem in refusal.value.problems] == [
        f"score_{one.pk}",
        f"reason_{two.pk}",
        "advice",
    ]
    assert Review.objects.count() == 0


@pytest.mark.parametrize("amount", [None, Decimal(0), Decimal(10_000)])
def test_a_part_is_more_than_nothing_and_less_than_asked(assignment, amount):
    with pytest.raises(IncompleteReview) as refusal:
        _save(
            assignment,
            scores=_scores(assignment),
            advice="partial",
            advised_amount=amount,
            submit=True,
        )
    assert [problem.field for problem in refusal.value.problems] == ["advised_amount"]


def test_only_a_partial_advice_keeps_an_amount(assignment):
    review = _save(assignment, advice="refuse", advised_amount=Decimal(500))
    assert review.advised_amount is None


def test_a_stale_save_changes_nothing_and_shows_what_stands(assignment):
    _save(assignment, comment="First window")
    with pytest.raises(StaleReview) as refusal:
        _save(assignment, comment="Second window")
    assert refusal.value.theirs.comment == "First window"
    assert Review.objects.get().comment == "First window"


def test_a_submitted_review_stays_editable_and_complete(assignment):
    _save(assignment, scores=_scores(assignment), advice="award", submit=True)
    with pytest.raises(IncompleteReview):
        _save(assignment, scores=_scores(assignment, value=None), advice="award", version=1)
    _save(assignment, scores=_scores(assignment, value=2), advice="refuse", version=1)
    assert average_total(assignment.application) == Decimal("40.00")


def _other_actor(assignment):
    return {"actor": UserFactory()}


def _undeclared(assignment):
    ConflictDeclaration.objects.all().delete()
    return {}


def _conflicted(assignment):
    ConflictDeclaration.objects.update(has_conflict=True, reason="Family.")
    return {}


def _closed(assignment):
    Application.objects.update(status=Status.IN_DELIBERATION)
    return {}


def _unassigned(assignment):
    type(assignment).objects.all().delete()
    return {}


def _out_of_scale(assignment):
    return {"scores": _scores(assignment, value=6)}


def _foreign_criterion(assignment):
    return {"scores": {CriterionFactory().pk: (1, "x")}}


def _unknown_advice(assignment):
    return {"advice": "give everything"}


@pytest.mark.parametrize(
    "spoil",
    [
        _other_actor,
        _undeclared,
        _conflicted,
        _closed,
        _unassigned,
        _out_of_scale,
        _foreign_criterion,
        _unknown_advice,
    ],
)
def test_saving_is_refused(assignment, spoil):
    with pytest.raises(ReviewRefused):
        _save(assignment, **spoil(assignment))
    assert Review.objects.count() == 0


@pytest.mark.django_db(transaction=True)
def test_declaring_and_scoring_at_once_never_counts_a_conflicted_score():
    assignment = _ready()
    scores = _scores(assignment)
    start = threading.Barrier(2)
    refused: list[Exception] = []

    def score():
        start.wait()
        try:
            _save(assignment, scores=scores, advice="award", submit=True)
        except ReviewRefused as refusal:
            refused.append(refusal)
        finally:
            connection.close()

    def conflict():
        start.wait()
        try:
            declare(
                application=assignment.application,
                user=assignment.reviewer,
                has_conflict=True,
                reason="Family.",
            )
        finally:
            connection.close()

    threads = [threading.Thread(target=run) for run in (score, conflict)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert ConflictDeclaration.objects.get().has_conflict is True
    assert Review.objects.count() == 1 - len(refused)
    assert average_total(assignment.application) is None


@pytest.mark.django_db(transaction=True)
def test_two_windows_at_once_never_overwrite_each_other():
    assignment = _ready()
    start = threading.Barrier(4)
    outcomes: list[str] = []

    def window(name):
        start.wait()
        try:
            _save(assignment, comment=name)
            outcomes.append(name)
        except StaleReview:
            outcomes.append("stale")
        finally:
            connection.close()

    threads = [threading.Thread(target=window, args=[f"window {n}"]) for n in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    winner = Review.objects.get()
    assert sorted(outcomes) == sorted([winner.comment, "stale", "stale", "stale"])
    assert winner.version == 1
