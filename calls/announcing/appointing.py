"""Who does what in a call. Every change is on record; the record names rows, not people."""

from django.db import transaction
from django.utils.translation import gettext as _

from calls.enums import CallRoleKind
from calls.models import Assignment, Call, CallRole
from calls.permissions import may_build_calls
from calls.steps import StepRefused
from tandem.accounts.models import User
from tandem.audit.recording import record


@transaction.atomic
def appoint(*, call: Call, user: User, role: CallRoleKind, actor) -> CallRole:
    """Give a person a role in a call; giving it twice changes nothing. Raises StepRefused."""
    _demand(actor)
    if not user.is_active:
        raise StepRefused(_("This account is closed."))
    given, is_new = CallRole.objects.get_or_create(call=call, user=user, role=role)
    if is_new:
        data = {"role": given.role, "user": user.pk}
        record("call.role_given", given, actor=actor, scope=call, data=data)
    return given


@transaction.atomic
def dismiss(*, call_role: CallRole, actor) -> None:
    """Take a role away. Raises StepRefused while the person has files to review, or is the last
    case officer of a call that people can apply to.
    """
    _demand(actor)
    call = call_role.call
    assigned = Assignment.objects.filter(application__call=call, reviewer=call_role.user_id)
    if call_role.role == CallRoleKind.REVIEWER and assigned.exists():
        raise StepRefused(_("This reviewer has files. Take those away first."))
    officers = call.roles.filter(role=CallRoleKind.CASE_OFFICER)
    if call_role.role == CallRoleKind.CASE_OFFICER and call.opened_at and officers.count() < 2:
        raise StepRefused(_("An opened call keeps at least one case officer."))
    data = {"role": call_role.role, "user": call_role.user_id}
    record("call.role_taken", call_role, actor=actor, scope=call, data=data)
    call_role.delete()


def _demand(actor) -> None:
    if not may_build_calls(actor):
        raise StepRefused(_("Only calls managers may do this."))
