"""StepTaken: the readable history of an application; the audit record seals it by hash."""

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from calls.enums import Status
from calls.models.application import Application


class StepTaken(models.Model):
    """One row per step. Reasons are personal text and live here, not in the audit chain."""

    application = models.ForeignKey(Application, models.CASCADE, related_name="steps_taken")
    step = models.CharField(max_length=30)
    source = models.CharField(max_length=20, choices=Status.choices, blank=True)
    target = models.CharField(max_length=20, choices=Status.choices)
    actor = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, null=True, related_name="+")
    at = models.DateTimeField(_("at"))
    reason = models.TextField(_("reason"), blank=True)

    class Meta:
        verbose_name = _("step taken")
        verbose_name_plural = _("steps taken")
        ordering = ["at", "pk"]

    def __str__(self) -> str:
        return f"{self.step}: {self.source or '–'} → {self.target}"
