"""CallRole: a person's role in one call."""

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from calls.enums import CallRoleKind
from calls.models.call import Call


class CallRole(models.Model):
    """Grant data: a plain model, never a snippet; it gives no Django permission."""

    user = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.CASCADE,
        related_name="call_roles",
        verbose_name=_("person"),
    )
    call = models.ForeignKey(Call, models.CASCADE, related_name="roles", verbose_name=_("call"))
    role = models.CharField(_("role"), max_length=20, choices=CallRoleKind.choices)

    class Meta:
        verbose_name = _("role in the call")
        verbose_name_plural = _("roles in the call")
        constraints = [
            models.UniqueConstraint(fields=["user", "call", "role"], name="one_call_role_once")
        ]

    def __str__(self) -> str:
        return f"{self.user} · {self.call.code} · {self.get_role_display()}"
