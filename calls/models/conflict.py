"""ConflictDeclaration: a conflict of interest or none, declared before the file opens."""

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from calls.models.application import Application


class ConflictDeclaration(models.Model):
    """The last word of a person on a file; earlier words stay in the audit record."""

    application = models.ForeignKey(
        Application, models.CASCADE, related_name="conflict_declarations"
    )
    user = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, related_name="conflict_declarations"
    )
    has_conflict = models.BooleanField(_("conflict of interest"))
    reason = models.TextField(_("explanation"), blank=True)
    declared_at = models.DateTimeField(auto_now=True)

    class Meta:
        verbose_name = _("conflict declaration")
        verbose_name_plural = _("conflict declarations")
        constraints = [
            models.UniqueConstraint(fields=["application", "user"], name="one_declaration_a_file"),
            models.CheckConstraint(
                condition=models.Q(has_conflict=False) | ~models.Q(reason=""),
                name="conflict_has_a_reason",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.user}: {'conflict' if self.has_conflict else 'none'}"
