"""Submission: number n of an application, frozen: answers, file hashes, form version, instants."""

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from calls.models.application import Application


class Submission(models.Model):
    """What was sent and when. Insert-only; mail, PDF and lists are derived from it."""

    application = models.ForeignKey(Application, models.PROTECT, related_name="submissions")
    number = models.PositiveSmallIntegerField(_("number"))
    form_version = models.ForeignKey("calls.FormVersion", models.PROTECT, related_name="+")
    language = models.CharField(max_length=2)
    answers = models.JSONField()
    files = models.JSONField(default=list, help_text="uuid, name, size and sha256 of every file")
    sha256 = models.CharField(max_length=64)
    received_at = models.DateTimeField(_("arrived"), help_text="when the request arrived")
    stored_at = models.DateTimeField(_("stored"), auto_now_add=True)
    submitted_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")

    class Meta:
        verbose_name = _("submission")
        verbose_name_plural = _("submissions")
        ordering = ["application", "number"]
        constraints = [
            models.UniqueConstraint(fields=["application", "number"], name="submission_number_once")
        ]

    def __str__(self) -> str:
        return f"{self.application_id} no. {self.number}"

    def save(self, *args, **kwargs) -> None:
        """Only ever inserts: what was sent stays as it was sent."""
        if self.pk is not None:
            raise ValueError("A Submission is immutable")
        super().save(*args, **kwargs)
