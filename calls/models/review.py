"""Review and Score: one reviewer's scores, reasons and advice on one file."""

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from calls.enums import Advice
from calls.models.assignment import Assignment
from calls.models.criterion import Criterion
from tandem.formats.money import MoneyField


class Review(models.Model):
    """A draft until `submitted_at`; `version` guards against overwriting in two tabs."""

    assignment = models.OneToOneField(Assignment, models.PROTECT, related_name="review")
    advice = models.CharField(_("advice"), max_length=10, choices=Advice.choices, blank=True)
    advised_amount = MoneyField(_("advised amount"), null=True, blank=True)
    comment = models.TextField(_("general remark"), blank=True)
    version = models.PositiveIntegerField(default=0)
    changed_at = models.DateTimeField(auto_now=True)
    submitted_at = models.DateTimeField(_("submitted"), null=True, blank=True)

    class Meta:
        verbose_name = _("review")
        verbose_name_plural = _("reviews")
        constraints = [
            models.CheckConstraint(
                condition=Q(submitted_at__isnull=True) | ~Q(advice=""),
                name="submitted_review_has_advice",
            ),
            models.CheckConstraint(
                condition=~Q(advice=Advice.PARTIAL)
                | Q(submitted_at__isnull=True)
                | Q(advised_amount__isnull=False),
                name="partial_advice_names_its_amount",
            ),
        ]

    def __str__(self) -> str:
        return f"review of {self.assignment_id}"


class Score(models.Model):
    """A score from 0 to the criterion's scale, with its reason."""

    review = models.ForeignKey(Review, models.CASCADE, related_name="scores")
    criterion = models.ForeignKey(Criterion, models.PROTECT, related_name="scores")
    value = models.PositiveSmallIntegerField(_("score"), null=True, blank=True)
    reason = models.TextField(_("reason"), blank=True)

    class Meta:
        verbose_name = _("score")
        verbose_name_plural = _("scores")
        ordering = ["criterion__sort_order", "pk"]
        constraints = [
            models.UniqueConstraint(fields=["review", "criterion"], name="criterion_scored_once"),
            models.CheckConstraint(
                condition=Q(value__isnull=True) | Q(value__gte=0, value__lte=10),
                name="score_in_range",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.criterion_id}: {self.value}"
