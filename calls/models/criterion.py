"""Criterion: what reviewers score, with its weight and threshold."""

from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey
from wagtail.models import Orderable

from calls.models.call import Call
from tandem.formats.language import in_language


class Criterion(Orderable):
    """Weights of a call add up to 100 (checked at opening); scores run from 0 to `scale`."""

    call = ParentalKey(Call, on_delete=models.CASCADE, related_name="criteria")
    name_nl = models.CharField(_("name in Dutch"), max_length=120)
    name_fr = models.CharField(_("name in French"), max_length=120)
    description_nl = models.TextField(_("what reviewers look at, in Dutch"), blank=True)
    description_fr = models.TextField(_("what reviewers look at, in French"), blank=True)
    weight = models.PositiveSmallIntegerField(
        _("weight"),
        validators=[MinValueValidator(1), MaxValueValidator(100)],
        help_text=_("The weights of a call add up to 100."),
    )
    scale = models.PositiveSmallIntegerField(
        _("highest score"), default=5, validators=[MinValueValidator(1), MaxValueValidator(10)]
    )
    threshold = models.PositiveSmallIntegerField(
        _("lowest score that passes"), null=True, blank=True
    )

    class Meta(Orderable.Meta):
        verbose_name = _("criterion")
        verbose_name_plural = _("criteria")
        constraints = [
            models.CheckConstraint(
                condition=Q(weight__gte=1, weight__lte=100), name="criterion_weight_in_range"
            ),
            models.CheckConstraint(
                condition=Q(threshold__isnull=True) | Q(threshold__lte=F("scale")),
                name="criterion_threshold_within_scale",
            ),
        ]

    def __str__(self) -> str:
        return self.name

    @property
    def name(self) -> str:
        """The name in the reader's language."""
        return in_language(self, "name")

    @property
    def description(self) -> str:
        """The guidance in the reader's language."""
        return in_language(self, "description")
