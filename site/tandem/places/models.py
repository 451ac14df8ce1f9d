"""Municipality: keyed on its NIS code, never on its name; old codes stay with their successor."""

from datetime import date

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from tandem.formats.language import in_language


class MunicipalityQuerySet(models.QuerySet["Municipality"]):
    """Questions about municipalities."""

    def current(self, on: date | None = None) -> "MunicipalityQuerySet":
        """Those that exist on the given day (today: no end date)."""
        if on is None:
            return self.filter(valid_to__isnull=True)
        return self.filter(valid_from__lte=on).filter(
            Q(valid_to__isnull=True) | Q(valid_to__gte=on)
        )

    def brussels(self) -> "MunicipalityQuerySet":
        """The nineteen municipalities of the Brussels-Capital Region."""
        return self.filter(region_nis="04000")


class Municipality(models.Model):
    """A Belgian municipality, present or past (Statbel's REFNIS, CC BY 4.0)."""

    nis = models.CharField(_("NIS code"), max_length=5, primary_key=True)
    name_nl = models.CharField(_("name in Dutch"), max_length=80)
    name_fr = models.CharField(_("name in French"), max_length=80)
    province_nis = models.CharField(max_length=5, blank=True)
    province_nl = models.CharField(max_length=80, blank=True)
    province_fr = models.CharField(max_length=80, blank=True)
    region_nis = models.CharField(max_length=5)
    region_nl = models.CharField(max_length=80)
    region_fr = models.CharField(max_length=80)
    official_language = models.CharField(max_length=5)
    facilities_language = models.CharField(max_length=2, blank=True)
    population = models.PositiveIntegerField(_("population"), null=True, blank=True)
    valid_from = models.DateField(_("exists since"))
    valid_to = models.DateField(_("existed until"), null=True, blank=True)
    successor = models.ForeignKey(
        "self",
        models.PROTECT,
        null=True,
        blank=True,
        related_name="predecessors",
        verbose_name=_("merged into"),
    )

    objects = MunicipalityQuerySet.as_manager()

    class Meta:
        verbose_name = _("municipality")
        verbose_name_plural = _("municipalities")
        ordering = ["name_nl", "nis"]
        constraints = [
            models.CheckConstraint(
                condition=Q(valid_to__isnull=True, successor__isnull=True)
                | Q(valid_to__isnull=False, successor__isnull=False),
                name="ended_municipality_has_successor",
            ),
        ]

    def __str__(self) -> str:
        return self.name

    @property
    def name(self) -> str:
        """The name in the reader's language."""
        return in_language(self, "name")

    @property
    def province(self) -> str:
        """Its name in the reader's language; empty in Brussels."""
        return in_language(self, "province")

    @property
    def region(self) -> str:
        """Its name in the reader's language."""
        return in_language(self, "region")

    @property
    def exists(self) -> bool:
        """Whether it did not merge into another one."""
        return self.valid_to is None

    def current(self) -> "Municipality":
        """The municipality that is there today: itself, or the last of its successors."""
        place = self
        while place.successor is not None:
            place = place.successor
        return place
