"""Delivery: what was sent to whom, and whether it went."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class Delivery(models.Model):
    """One mail, written down before it is sent; `message_id` stays the same over retries."""

    job_key = models.CharField(max_length=200, unique=True)
    recipient = models.EmailField(_("to"))
    language = models.CharField(max_length=2)
    template = models.CharField(max_length=80)
    subject = models.CharField(_("subject"), max_length=250)
    message_id = models.CharField(max_length=250)
    created_at = models.DateTimeField(auto_now_add=True)
    sent_at = models.DateTimeField(_("sent"), null=True, blank=True)

    class Meta:
        verbose_name = _("delivery")
        verbose_name_plural = _("deliveries")
        ordering = ["-created_at"]

    def __str__(self) -> str:
        return f"{self.recipient}: {self.subject}"
