"""Add a file to a question, and take it away again."""

import hashlib
from datetime import datetime
from functools import partial

from django.core.files.uploadedfile import UploadedFile
from django.db import transaction
from django.db.models import Sum
from django.utils import timezone
from django.utils.translation import gettext as _

from calls.applying.phase import check_may_change
from calls.applying.saving import lock
from calls.models import Application, Attachment
from tandem.files.checks import DEFAULT_EXTENSIONS, FileRefused, check_file
from tandem.files.limits import MAX_APPLICATION, MAX_FILES, MB
from tandem.files.names import display_name
from tandem.formkit.schema import Field, Form


def attach(
    *,
    application: Application,
    field: Field,
    upload: UploadedFile,
    actor,
    received_at: datetime | None = None,
) -> Attachment:
    """Keep a file with a question of type *file*; where only one may be there, it replaces that one.

    The same file twice is one file. Raises FileRefused, NotAllowed or TooLate, and keeps nothing
    then. The file is on the disk before its row is.
    """
    name = display_name(upload.name or "")
    _check_field_size(field, upload)
    allowed = field.options.get("extensions") or DEFAULT_EXTENSIONS
    content_type = check_file(upload, name, allowed=allowed)
    attachment = Attachment(
        application=application,
        section_id=_section_of(application, field),
        field_id=field.id,
        name=name,
        content_type=content_type,
        size=upload.size or 0,
        sha256=_digest(upload),
        uploaded_by=actor,
    )
    attachment.file.save(name, upload, save=False)
    try:
        kept = _keep(attachment, field, actor, received_at or timezone.now())
    except BaseException:
        attachment.file.delete(save=False)
        raise
    if kept.pk != attachment.pk:
        attachment.file.delete(save=False)
    return kept


@transaction.atomic
def _keep(attachment: Attachment, field: Field, actor, at: datetime) -> Attachment:
    row = lock(attachment.application)
    check_may_change(row, actor, at)
    present = Attachment.objects.filter(application=row).present()  # type: ignore[attr-defined]
    here = present.filter(field_id=field.id)
    if same := here.filter(sha256=attachment.sha256, name=attachment.name).first():
        return same
    limit = field.options.get("max_files") or 1
    if limit == 1:
        for old in here:
            _take_away(old, at)
    elif here.count() >= limit:
        raise FileRefused(
            "count", _("There are %(limit)s files already. Remove one first.") % {"limit": limit}
        )
    _check_quota(present, attachment)
    attachment.save()
    row.save(update_fields=["changed_at"])
    return attachment


@transaction.atomic
def remove(*, attachment: Attachment, actor, received_at: datetime | None = None) -> None:
    """Take a file away. What a submission holds stays on the disk. Raises NotAllowed or TooLate."""
    at = received_at or timezone.now()
    row = lock(attachment.application)
    check_may_change(row, actor, at)
    current = Attachment.objects.filter(pk=attachment.pk).present().first()  # type: ignore[attr-defined]
    if current is not None:
        _take_away(current, at)
        row.save(update_fields=["changed_at"])


def _take_away(attachment: Attachment, at: datetime) -> None:
    """Hidden where it was sent; else gone, as nobody but the applicant ever had it."""
    if attachment.sent:
        attachment.removed_at = at
        attachment.save(update_fields=["removed_at"])
        return
    transaction.on_commit(partial(attachment.file.storage.delete, str(attachment.file.name)))
    attachment.delete()


def _check_quota(present, attachment: Attachment) -> None:
    used = present.aggregate(total=Sum("size"))["total"] or 0
    if present.count() >= MAX_FILES or used + attachment.size > MAX_APPLICATION:
        raise FileRefused(
            "quota",
            _("Your application holds too many files. All together may be %(limit)s MB at most.")
            % {"limit": MAX_APPLICATION // MB},
        )


def _check_field_size(field: Field, upload: UploadedFile) -> None:
    limit = field.options.get("max_megabytes")
    if limit and (upload.size or 0) > limit * MB:
        raise FileRefused(
            "size", _("This file is too large. It may be %(limit)s MB at most.") % {"limit": limit}
        )


def _section_of(application: Application, field: Field) -> str:
    form = Form.from_json(application.form_version.schema)
    return next(
        section.id
        for section in form.sections
        if any(one.id == field.id and one.type == "file" for one in section.fields)
    )


def _digest(upload: UploadedFile) -> str:
    digest = hashlib.sha256()
    upload.seek(0)
    for chunk in upload.chunks():
        digest.update(chunk)
    upload.seek(0)
    return digest.hexdigest()
