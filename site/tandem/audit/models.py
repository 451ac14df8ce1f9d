"""Entry: one line of the append-only, hash-chained record. No personal text: ids and hashes only."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class Entry(models.Model):
    """Who did what to which object and when; each line seals the one before it."""

    number = models.PositiveBigIntegerField(unique=True)
    at = models.DateTimeField()
    actor_id = models.BigIntegerField(null=True)
    verb = models.CharField(max_length=60)
    subject = models.CharField(
        max_length=120, help_text="model label and primary key: calls.application:12"
    )
    scope = models.CharField(
        max_length=120, blank=True, help_text="the dossier or call it belongs to"
    )
    data = models.JSONField(default=dict)
    previous_hash = models.CharField(max_length=64)
    hash = models.CharField(max_length=64, unique=True)

    class Meta:
        verbose_name = _("audit entry")
        verbose_name_plural = _("audit entries")
        ordering = ["number"]
        indexes = [models.Index(fields=["subject"]), models.Index(fields=["scope"])]

    def __str__(self) -> str:
        return f"{self.number} {self.verb} {self.subject}"


class Head(models.Model):
    """The one row that is locked to append to the chain."""

    id = models.PositiveSmallIntegerField(primary_key=True, default=1)
    number = models.PositiveBigIntegerField(default=0)
    hash = models.CharField(max_length=64, default="0" * 64)

    class Meta:
        constraints = [models.CheckConstraint(condition=models.Q(id=1), name="audit_has_one_head")]

    def __str__(self) -> str:
        return f"{self.number} {self.hash[:8]}"
