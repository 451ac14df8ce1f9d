"""Withdraw what was sent, with a reason; delete what was never sent."""

from datetime import datetime
from functools import partial

from django.db import transaction
from django.utils.translation import gettext as _

from calls.applying.phase import NotAllowed
from calls.applying.saving import lock
from calls.enums import Status, Step
from calls.models import Application
from calls.permissions import has_right
from calls.steps import StepRefused, take_step
from tandem.audit.recording import record
from tandem.organisations.models import Right


def withdraw(*, application: Application, actor, received_at: datetime, reason: str) -> Application:
    """By the applicant, or by a case officer on written request. Raises StepRefused."""
    return take_step(
        application, Step.WITHDRAW, actor=actor, received_at=received_at, reason=reason
    )


def may_delete(application: Application, user) -> bool:
    """Whoever may submit; or who started the draft, while she may still edit."""
    if application.status != Status.DRAFT:
        return False
    needed = Right.EDIT if application.created_by_id == user.pk else Right.SUBMIT
    return has_right(user, application.organisation, needed)


@transaction.atomic
def delete_draft(*, application: Application, actor) -> None:
    """Delete a draft with its answers and files; the record keeps that it existed."""
    row = lock(application)
    if row.status != Status.DRAFT or row.submissions.exists():
        raise StepRefused(_("Only a draft that was never sent can be deleted."))
    if not may_delete(row, actor):
        raise NotAllowed(_("You may not delete this draft."))
    for attachment in row.attachments.all():
        transaction.on_commit(partial(attachment.file.storage.delete, str(attachment.file.name)))
    record("application.deleted", row, actor=actor, scope=row.call, data={"uuid": str(row.uuid)})
    row.delete()
