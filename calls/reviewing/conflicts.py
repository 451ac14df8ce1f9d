"""A reviewer or committee member says whether she has a conflict of interest in a file."""

import hashlib

from django.db import transaction
from django.utils.translation import gettext as _

from calls.enums import CallRoleKind, Status
from calls.models import Application, ConflictDeclaration
from calls.permissions import has_call_role
from calls.reviewing.mails import tell_case_officers
from calls.steps import StepRefused
from tandem.audit.recording import record

#: A declaration can be given from the assignment until the decision.
DECLARABLE = frozenset({Status.ADMISSIBLE, Status.IN_REVIEW, Status.IN_DELIBERATION})


class ConflictRefused(StepRefused):
    """A declaration that cannot be made; the message tells why."""


@transaction.atomic
def declare(
    *, application: Application, user, has_conflict: bool, reason: str = ""
) -> ConflictDeclaration:
    """Write down this person's last word on the file, and seal it in the record.

    A conflict closes the file for her, takes her scores out of every total and tells the case
    officers. It can be declared late, after scoring; it cannot be taken back by the person herself.
    Raises ConflictRefused.
    """
    # The same lock as saving a review: declaring and scoring at once happen one after the other.
    row = Application.objects.select_for_update(of=("self",)).get(pk=application.pk)
    _check(row, user, has_conflict, reason)
    declaration, _created = ConflictDeclaration.objects.update_or_create(
        application=row,
        user=user,
        defaults={"has_conflict": has_conflict, "reason": reason.strip() if has_conflict else ""},
    )
    if has_conflict:
        tell_case_officers(declaration)
    record(
        "conflict.declared" if has_conflict else "conflict.none",
        row,
        actor=user,
        scope=row.call,
        data={"reason_sha256": hashlib.sha256(reason.encode()).hexdigest()} if reason else {},
    )
    return declaration


def _check(row: Application, user, has_conflict: bool, reason: str) -> None:
    committee = has_call_role(user, row.call, CallRoleKind.COMMITTEE, CallRoleKind.CHAIR)
    if not committee and not row.assignments.filter(reviewer=user).exists():
        raise ConflictRefused(_("This file is not assigned to you."))
    if row.status not in DECLARABLE:
        raise ConflictRefused(_("This file is not being reviewed."))
    if has_conflict and not reason.strip():
        raise ConflictRefused(_("Explain your conflict of interest."))
    stands = row.conflict_declarations.filter(user=user, has_conflict=True).exists()
    if stands and not has_conflict:
        raise ConflictRefused(
            _("You declared a conflict of interest. Only the case officer can change this.")
        )


def declared_none(application: Application, user) -> bool:
    """Whether this person declared to have no conflict: what opens the file to a reviewer."""
    return application.conflict_declarations.filter(user=user, has_conflict=False).exists()
