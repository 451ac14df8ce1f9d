"""A reviewer saves her scores, reasons and advice, and submits them."""

from collections.abc import Mapping
from decimal import Decimal
from typing import NamedTuple

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from calls.enums import Advice, Status
from calls.models import Application, Assignment, Criterion, Review, Score
from calls.reviewing.conflicts import declared_none
from calls.reviewing.totals import weighted_total
from calls.steps import StepRefused
from tandem.audit.recording import record

#: criterion id → (score or None, reason)
Scores = Mapping[int, tuple[int | None, str]]


class ReviewRefused(StepRefused):
    """A review that cannot be saved; the message tells why."""


class Problem(NamedTuple):
    """What is missing before a review can be submitted. `field` names the form control."""

    field: str
    message: str


class IncompleteReview(ReviewRefused):
    """Submitting asks for a score and a reason for every criterion, and an advice."""

    def __init__(self, problems: list[Problem]) -> None:
        self.problems = problems
        super().__init__(_("Your review is not complete yet."))


class StaleReview(ReviewRefused):
    """The review was saved elsewhere since this screen was opened; `theirs` is what stands."""

    def __init__(self, theirs: Review) -> None:
        self.theirs = theirs
        super().__init__(_("You saved this review in another window in the meantime."))


@transaction.atomic
def save_review(
    *,
    assignment: Assignment,
    actor,
    scores: Scores,
    advice: str = "",
    advised_amount: Decimal | None = None,
    comment: str = "",
    version: int,
    submit: bool = False,
) -> Review:
    """Save the actor's own review; `submit` also hands it in. Amount in euro.

    `version` is the one the screen was opened with (0: nothing saved yet). What was submitted stays
    complete: saving it again asks for the same as submitting. Raises StaleReview, IncompleteReview
    (with a list of problems) and ReviewRefused, and changes nothing then.
    """
    # The same lock as declaring a conflict and as every step: the status cannot move under us.
    row = (
        Application.objects.select_for_update(of=("self",))
        .select_related("call")
        .get(pk=assignment.application_id)
    )
    _check_may(row, assignment, actor)
    review = Review.objects.filter(assignment=assignment).first() or Review(assignment=assignment)
    if review.version != version:
        raise StaleReview(review)
    criteria = list(row.call.criteria.all())
    _check_values(criteria, scores, advice)
    if advice != Advice.PARTIAL:
        advised_amount = None
    if submit or review.submitted_at:
        problems = missing(row, criteria, scores, advice, advised_amount)
        if problems:
            raise IncompleteReview(problems)
        review.submitted_at = review.submitted_at or timezone.now()
    review.advice, review.advised_amount = advice, advised_amount
    review.comment = comment.strip()
    review.version += 1
    review.save()
    _write_scores(review, criteria, scores)
    if review.submitted_at:
        record(
            "review.submitted",
            row,
            actor=actor,
            scope=row.call,
            data={
                "review": review.pk,
                "version": review.version,
                "total": str(weighted_total(review)),
                "advice": advice,
            },
        )
    return review


def missing(
    application: Application,
    criteria: list[Criterion],
    scores: Scores,
    advice: str,
    advised_amount: Decimal | None,
) -> list[Problem]:
    """What must still be filled in before this can be submitted, in the order of the screen."""
    problems = []
    for criterion in criteria:
        value, reason = scores.get(criterion.pk, (None, ""))
        names = {"criterion": criterion.name}
        if value is None:
            problems.append(
                Problem(f"score_{criterion.pk}", _("Choose a score for “%(criterion)s”.") % names)
            )
        if not reason.strip():
            problems.append(
                Problem(f"reason_{criterion.pk}", _("Give a reason for “%(criterion)s”.") % names)
            )
    if not advice:
        problems.append(Problem("advice", _("Choose your advice.")))
    if advice == Advice.PARTIAL:
        problems += _amount_problems(application.requested_amount, advised_amount)
    return problems


def _amount_problems(requested: Decimal | None, advised: Decimal | None) -> list[Problem]:
    if advised is None or advised <= 0:
        return [Problem("advised_amount", _("Give the amount that you advise."))]
    if requested is not None and advised >= requested:
        return [Problem("advised_amount", _("A part is less than the amount that was asked for."))]
    return []


def _check_may(row: Application, assignment: Assignment, actor) -> None:
    mine = row.assignments.filter(pk=assignment.pk, reviewer_id=actor.pk).exists()
    if not mine:
        raise ReviewRefused(_("This file is not assigned to you."))
    if not declared_none(row, actor):
        raise ReviewRefused(_("Say first that you have no conflict of interest in this file."))
    if row.status != Status.IN_REVIEW:
        raise ReviewRefused(_("The review of this file is closed. Nothing was changed."))


def _check_values(criteria: list[Criterion], scores: Scores, advice: str) -> None:
    scales = {criterion.pk: criterion.scale for criterion in criteria}
    for criterion_id, (value, _reason) in scores.items():
        if criterion_id not in scales:
            raise ReviewRefused(_("This criterion does not belong to the call."))
        if value is not None and not 0 <= value <= scales[criterion_id]:
            raise ReviewRefused(_("A score is outside its scale."))
    if advice and advice not in Advice.values:
        raise ReviewRefused(_("This advice does not exist."))


def _write_scores(review: Review, criteria: list[Criterion], scores: Scores) -> None:
    for criterion in criteria:
        if criterion.pk in scores:
            value, reason = scores[criterion.pk]
            Score.objects.update_or_create(
                review=review,
                criterion=criterion,
                defaults={"value": value, "reason": reason.strip()},
            )
