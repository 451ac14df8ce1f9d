"""Award: the public projection of a decision, or an imported one without application."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from calls.models.call import Call
from calls.models.decision import Decision
from calls.models.envelope import Envelope, Theme
from tandem.formats.money import MoneyField


class Award(models.Model):
    """What citizens read. `title` and `description` stay in the applicant's `language`."""

    call = models.ForeignKey(Call, models.PROTECT, related_name="awards")
    decision = models.OneToOneField(
        Decision, models.PROTECT, null=True, blank=True, related_name="award"
    )
    source_key = models.CharField(
        max_length=80, blank=True, help_text="row key of an import; empty for our own decisions"
    )
    order = models.PositiveIntegerField(default=0)
    title = models.CharField(_("title"), max_length=250)
    description = models.TextField(_("description"), blank=True)
    language = models.CharField(max_length=2)
    amount = MoneyField(
        _("amount"),
    )
    decided_on = models.DateField(
        _("decided on"),
        null=True,
        blank=True,
        help_text="unknown for some imports; our own decisions have the date of their act",
    )
    envelope = models.ForeignKey(Envelope, models.PROTECT, null=True, blank=True, related_name="+")
    theme = models.ForeignKey(Theme, models.PROTECT, null=True, blank=True, related_name="+")
    organisations = models.ManyToManyField(
        "organisations.Organisation", blank=True, related_name="awards"
    )
    municipalities = models.ManyToManyField(
        "places.Municipality", through="calls.AwardMunicipality", related_name="awards"
    )

    class Meta:
        verbose_name = _("award")
        verbose_name_plural = _("awards")
        ordering = ["call", "order", "pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["call", "source_key"],
                condition=~models.Q(source_key=""),
                name="imported_award_once",
            ),
            models.CheckConstraint(
                condition=models.Q(amount__gte=0), name="award_amount_is_not_negative"
            ),
            models.CheckConstraint(
                condition=models.Q(decision__isnull=True) | models.Q(decided_on__isnull=False),
                name="own_award_knows_its_day",
            ),
        ]

    def __str__(self) -> str:
        return self.title


class AwardMunicipality(models.Model):
    """A municipality of an award, in the order of the source (the first is not always the lead)."""

    award = models.ForeignKey(Award, models.CASCADE, related_name="places")
    municipality = models.ForeignKey("places.Municipality", models.PROTECT, related_name="+")
    order = models.PositiveSmallIntegerField(default=0)

    class Meta:
        ordering = ["order", "pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["award", "municipality"], name="municipality_once_an_award"
            )
        ]

    def __str__(self) -> str:
        return f"{self.award_id}: {self.municipality_id}"
