"""Attachment: a file with a field of an application, in private storage under a random name."""

import uuid

from django.conf import settings
from django.core.files.storage import storages
from django.db import models
from django.utils.translation import gettext_lazy as _

from calls.enums import FileState
from calls.models.application import Application


def private_storage():
    """The storage without addresses."""
    return storages["private"]


def private_name(attachment: "Attachment", _filename: str) -> str:
    """A random name: nothing of what the applicant typed reaches the disk."""
    return f"applications/{attachment.uuid}"


class AttachmentQuerySet(models.QuerySet["Attachment"]):
    """Questions about files."""

    def present(self) -> "AttachmentQuerySet":
        """Those that the applicant did not take away again."""
        return self.filter(removed_at__isnull=True)

    def visible_to(self, user) -> "AttachmentQuerySet":
        """Files of visible applications. Not scanned: the uploader only. Infected: nobody.

        Officials and reviewers see what was sent; the working copy is the applicant's own.
        """
        if not getattr(user, "is_authenticated", False):
            return self.none()
        readable = models.Q(state=FileState.CLEAN)
        if settings.FILE_SCANNER == "none":  # the demo's mode; production refuses it
            readable |= models.Q(state=FileState.NOT_SCANNED)
        else:
            readable |= models.Q(state=FileState.NOT_SCANNED, uploaded_by=user)
        own = Application.objects.of_applicant(user).values("pk")
        visible = Application.objects.visible_to(user).values("pk")
        return self.filter(
            readable, models.Q(application__in=own) | models.Q(sent=True, application__in=visible)
        )


class Attachment(models.Model):
    """One uploaded file; taken away means hidden, as an earlier submission may hold it."""

    uuid = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    application = models.ForeignKey(Application, models.CASCADE, related_name="attachments")
    section_id = models.CharField(max_length=36)
    field_id = models.CharField(max_length=36)
    name = models.CharField(_("name"), max_length=150)
    content_type = models.CharField(max_length=100)
    size = models.PositiveBigIntegerField(_("size"))
    sha256 = models.CharField(max_length=64)
    state = models.CharField(
        max_length=12, choices=FileState.choices, default=FileState.NOT_SCANNED
    )
    file = models.FileField(storage=private_storage, upload_to=private_name)
    uploaded_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    uploaded_at = models.DateTimeField(auto_now_add=True)
    removed_at = models.DateTimeField(null=True, blank=True)
    sent = models.BooleanField(default=False, help_text="a submission holds it")

    objects = AttachmentQuerySet.as_manager()

    class Meta:
        verbose_name = _("attachment")
        verbose_name_plural = _("attachments")
        ordering = ["uploaded_at", "pk"]

    def __str__(self) -> str:
        return self.name
