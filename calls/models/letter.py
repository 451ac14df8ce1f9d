"""Letter: the legal document, in the dossier's language, kept as it was sent."""

import uuid

from django.db import models
from django.utils.translation import gettext_lazy as _

from calls.enums import LetterKind
from calls.models.application import Application
from calls.models.attachment import private_storage
from calls.models.decision import Decision


def letter_name(letter: "Letter", _filename: str) -> str:
    """A random name for the PDF."""
    return f"letters/{letter.uuid}.pdf"


class LetterQuerySet(models.QuerySet["Letter"]):
    """Questions about letters."""

    def visible_to(self, user) -> "LetterQuerySet":
        """The applicant's own, and those of files that a person handles."""
        own = Application.objects.of_applicant(user).values("pk")
        handled = Application.objects.handled_by(user).values("pk")
        return self.filter(models.Q(application__in=own) | models.Q(application__in=handled))


class Letter(models.Model):
    """`content` is all that the PDF is made from, so that it can be made again word for word."""

    uuid = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    application = models.ForeignKey(Application, models.PROTECT, related_name="letters")
    decision = models.OneToOneField(
        Decision, models.PROTECT, null=True, blank=True, related_name="letter"
    )
    kind = models.CharField(max_length=20, choices=LetterKind.choices)
    language = models.CharField(max_length=2)
    subject = models.CharField(_("subject"), max_length=250)
    content = models.JSONField(default=dict)
    pdf = models.FileField(storage=private_storage, upload_to=letter_name, blank=True)
    sha256 = models.CharField(max_length=64, blank=True)
    created_at = models.DateTimeField(auto_now_add=True)

    objects = LetterQuerySet.as_manager()

    class Meta:
        verbose_name = _("letter")
        verbose_name_plural = _("letters")
        ordering = ["-created_at"]

    def __str__(self) -> str:
        return self.subject
