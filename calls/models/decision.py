"""Decision: the recorded outcome for one file, waiting for its release."""

from decimal import Decimal

from django.conf import settings
from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from calls.enums import Outcome
from calls.models.application import Application
from calls.models.deliberation import Deliberation
from calls.models.envelope import Envelope
from tandem.formats.money import MoneyField


class Decision(models.Model):
    """Amounts in euro. The sum of awards is kept on the envelope's row, under its lock."""

    application = models.ForeignKey(Application, models.PROTECT, related_name="decisions")
    deliberation = models.ForeignKey(Deliberation, models.PROTECT, related_name="decisions")
    envelope = models.ForeignKey(Envelope, models.PROTECT, related_name="decisions")
    outcome = models.CharField(_("outcome"), max_length=10, choices=Outcome.choices)
    requested_amount = MoneyField()
    amount = MoneyField(_("amount"), default=Decimal(0))
    reasons = models.TextField(_("reasons"), blank=True)
    rank = models.PositiveIntegerField(_("rank"), null=True, blank=True)
    weighted_total = models.DecimalField(max_digits=5, decimal_places=2, null=True, blank=True)
    recorded_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    recorded_at = models.DateTimeField(auto_now=True)

    class Meta:
        verbose_name = _("decision")
        verbose_name_plural = _("decisions")
        ordering = ["deliberation", "rank", "pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["application", "deliberation"], name="one_decision_a_deliberation"
            ),
            models.CheckConstraint(
                condition=Q(amount__gte=0) & Q(amount__lte=F("requested_amount")),
                name="award_is_at_most_what_was_asked",
            ),
            models.CheckConstraint(
                condition=Q(outcome=Outcome.AWARD) | Q(amount=0), name="only_an_award_has_an_amount"
            ),
            models.CheckConstraint(
                condition=Q(outcome=Outcome.AWARD) | ~Q(reasons=""),
                name="refusal_and_reserve_have_reasons",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.application_id}: {self.outcome} {self.amount}"
