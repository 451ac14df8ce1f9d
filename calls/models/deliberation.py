"""Deliberation: decisions that go together, with the act of the deciding body and the release."""

import uuid

from django.conf import settings
from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from calls.models.attachment import private_storage
from calls.models.call import Call


def act_name(deliberation: "Deliberation", _filename: str) -> str:
    """A random name for the signed act."""
    return f"acts/{deliberation.uuid}"


class Deliberation(models.Model):
    """Recorded by one person, released by another; only the release tells applicants."""

    uuid = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    call = models.ForeignKey(Call, models.PROTECT, related_name="deliberations")
    created_at = models.DateTimeField(auto_now_add=True)
    act_date = models.DateField(_("date of the act"), null=True, blank=True)
    act_number = models.CharField(_("number of the act"), max_length=80, blank=True)
    act_file = models.FileField(
        _("signed act"), storage=private_storage, upload_to=act_name, blank=True
    )
    act_file_name = models.CharField(max_length=150, blank=True)
    act_sha256 = models.CharField(max_length=64, blank=True)
    act_recorded_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, blank=True, related_name="+"
    )
    released_at = models.DateTimeField(_("released"), null=True, blank=True)
    released_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, blank=True, related_name="+"
    )

    class Meta:
        verbose_name = _("deliberation")
        verbose_name_plural = _("deliberations")
        ordering = ["call", "pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["call"],
                condition=Q(released_at__isnull=True),
                name="one_open_deliberation_a_call",
            ),
            models.CheckConstraint(
                condition=Q(released_at__isnull=True)
                | (
                    Q(released_by__isnull=False, act_date__isnull=False)
                    & ~Q(act_number="")
                    & ~Q(act_file="")
                ),
                name="released_deliberation_has_act_and_releaser",
            ),
            models.CheckConstraint(
                condition=Q(released_by__isnull=True)
                | Q(act_recorded_by__isnull=True)
                | ~Q(released_by=F("act_recorded_by")),
                name="releaser_did_not_record_the_act",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.call.code} {self.act_number}".strip()
