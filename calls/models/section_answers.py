"""SectionAnswers: the working copy of one section, with the version that guards against overwriting."""

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from calls.models.application import Application


class SectionAnswers(models.Model):
    """`answers` maps field UUIDs to plain JSON values as `tandem.formkit` stores them."""

    application = models.ForeignKey(Application, models.CASCADE, related_name="sections")
    section_id = models.CharField(max_length=36)
    version = models.PositiveIntegerField(default=0)
    answers = models.JSONField(default=dict)
    changed_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, related_name="+"
    )
    changed_at = models.DateTimeField(auto_now=True)

    class Meta:
        verbose_name = _("answers of a section")
        verbose_name_plural = _("answers of sections")
        constraints = [
            models.UniqueConstraint(
                fields=["application", "section_id"], name="section_answered_once"
            )
        ]

    def __str__(self) -> str:
        return f"{self.application_id}/{self.section_id} v{self.version}"
