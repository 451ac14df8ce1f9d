"""Assignment: this reviewer reads this file."""

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from calls.models.application import Application


class Assignment(models.Model):
    """Made by a case officer; opens the conflict question, not yet the file."""

    application = models.ForeignKey(Application, models.CASCADE, related_name="assignments")
    reviewer = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, related_name="assignments"
    )
    assigned_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    assigned_at = models.DateTimeField(auto_now_add=True)

    class Meta:
        verbose_name = _("assignment")
        verbose_name_plural = _("assignments")
        ordering = ["application__reference", "pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["application", "reviewer"], name="reviewer_assigned_once"
            )
        ]

    def __str__(self) -> str:
        return f"{self.reviewer} reads {self.application_id}"
