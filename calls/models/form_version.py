"""FormVersion: the form as it was when the call opened. Applicants answer this, and it never changes."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class FormVersion(models.Model):
    """`schema` has the shape of `tandem.formkit.schema`; `sha256` is over its canonical JSON."""

    schema = models.JSONField()
    sha256 = models.CharField(max_length=64)
    compiled_at = models.DateTimeField(auto_now_add=True)

    class Meta:
        verbose_name = _("form version")
        verbose_name_plural = _("form versions")

    def __str__(self) -> str:
        return f"{self.sha256[:8]} ({self.compiled_at:%Y-%m-%d})"

    def save(self, *args, **kwargs) -> None:
        """Only ever inserts: a form that people answered cannot change under them."""
        if self.pk is not None:
            raise ValueError("A FormVersion is immutable")
        super().save(*args, **kwargs)
