"""TargetGroup and AgeGroup: for whom a practice is."""

from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel

from practices.models.taxonomy import Taxonomy


class TargetGroup(Taxonomy):  # type: ignore[django-manager-missing]
    """People that a practice is meant for, such as newcomers or tenants."""

    class Meta(Taxonomy.Meta):
        verbose_name = _("target group")
        verbose_name_plural = _("target groups")


class AgeGroup(Taxonomy):  # type: ignore[django-manager-missing]
    """An age, such as 0 to 12 years; lists follow `order`, the youngest first."""

    order = models.PositiveSmallIntegerField(
        _("order"), default=0, help_text=_("The youngest first.")
    )

    panels = [*Taxonomy.panels, FieldPanel("order")]

    class Meta:
        verbose_name = _("age group")
        verbose_name_plural = _("age groups")
        ordering = ["order", "name_nl"]
