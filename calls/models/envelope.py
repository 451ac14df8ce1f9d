"""Envelope: a part of the budget with a cap. Theme: what a project is about; its envelope pays."""

from decimal import Decimal

from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey
from modelcluster.models import ClusterableModel
from wagtail.models import Orderable

from calls.models.call import Call
from tandem.formats.language import in_language
from tandem.formats.money import MoneyField


class Envelope(Orderable, ClusterableModel):
    """`committed` is what recorded decisions take; it is only changed under a lock on this row."""

    call = ParentalKey(Call, on_delete=models.CASCADE, related_name="envelopes")
    name_nl = models.CharField(_("name in Dutch"), max_length=120)
    name_fr = models.CharField(_("name in French"), max_length=120)
    cap = MoneyField(
        _("amount available"),
    )
    committed = MoneyField(default=Decimal(0), editable=False)

    class Meta(Orderable.Meta):
        verbose_name = _("envelope")
        verbose_name_plural = _("envelopes")
        constraints = [
            models.CheckConstraint(
                condition=Q(committed__gte=0) & Q(committed__lte=F("cap")),
                name="envelope_is_never_overspent",
            ),
        ]

    def __str__(self) -> str:
        return self.name

    @property
    def name(self) -> str:
        """The name in the reader's language."""
        return in_language(self, "name")

    @property
    def left(self) -> Decimal:
        """What decisions have not yet taken, in euro."""
        return self.cap - self.committed


class Theme(Orderable):
    """A theme of the call; several themes may be paid from one envelope."""

    envelope = ParentalKey(Envelope, on_delete=models.CASCADE, related_name="themes")
    name_nl = models.CharField(_("name in Dutch"), max_length=200)
    name_fr = models.CharField(_("name in French"), max_length=200)

    class Meta(Orderable.Meta):
        verbose_name = _("theme")
        verbose_name_plural = _("themes")

    def __str__(self) -> str:
        return self.name

    @property
    def name(self) -> str:
        """The name in the reader's language."""
        return in_language(self, "name")
