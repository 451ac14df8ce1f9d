"""One predicate per question: who may do what to which file or call (workflow: the rights table).

Lists start from `visible_to(user)` on the querysets; these answer for one object.
"""

from calls.enums import CallRoleKind, Step, Who
from calls.models import Application, Call
from calls.workflow import TABLE
from tandem.accounts.roles import Role, has_role
from tandem.organisations.models import Right
from tandem.organisations.rights import has_right


def has_call_role(user, call: Call, *kinds: CallRoleKind) -> bool:
    """Whether the person has one of these roles in this call."""
    if not getattr(user, "is_authenticated", False):
        return False
    return call.roles.filter(user=user, role__in=kinds).exists()


def has_any_call_role(user) -> bool:
    """Whether the person has a role in any call, and so business in the CMS."""
    return user.call_roles.exists()


def may_build_calls(user) -> bool:
    """Build and open calls, assign call roles."""
    return has_role(user, Role.CALLS_MANAGER)


def may_verify_organisations(user) -> bool:
    """See every organisation and note that it was checked."""
    return has_role(user, Role.CALLS_MANAGER)


def is_case_officer(user, call: Call) -> bool:
    """Handle the files of this call: case officers in it, and every calls manager."""
    return has_role(user, Role.CALLS_MANAGER) or has_call_role(
        user, call, CallRoleKind.CASE_OFFICER
    )


def is_chair(user, call: Call) -> bool:
    """Chair the committee of this call."""
    return has_call_role(user, call, CallRoleKind.CHAIR)


def may_see_ranking(user, call: Call) -> bool:
    """See all scores of a call: case officers and the committee, never reviewers."""
    return is_case_officer(user, call) or has_call_role(
        user, call, CallRoleKind.COMMITTEE, CallRoleKind.CHAIR, CallRoleKind.OBSERVER
    )


def may_open_dossier(user, application: Application) -> bool:
    """Open a file as staff: its case officers; the committee and observers without a conflict."""
    if is_case_officer(user, application.call):
        return True
    conflicts = application.conflict_declarations.filter(has_conflict=True)
    return (
        may_see_ranking(user, application.call) and not conflicts.filter(user_id=user.pk).exists()
    )


def may_record_decisions(user, call: Call) -> bool:
    """Record decisions: calls manager? No: case officer or chair (workflow: rights table)."""
    return has_call_role(user, call, CallRoleKind.CASE_OFFICER, CallRoleKind.CHAIR)


def may_release(user, call: Call) -> bool:
    """Release decisions: a calls manager or the chair; never who recorded them (checked there)."""
    return has_role(user, Role.CALLS_MANAGER) or is_chair(user, call)


def may_take(user, application: Application, step: Step) -> bool:
    """Whether the *who* column of the table of steps names this person for this file.

    `user` is None for the clock.
    """
    return any(_is(who, user, application) for who in TABLE[step].who)


def _is(who: Who, user, application: Application) -> bool:  # noqa: PLR0911 -- one return a row
    if user is None:
        return who is Who.CLOCK
    match who:
        case Who.APPLICANT_EDIT:
            return has_right(user, application.organisation, Right.EDIT)
        case Who.APPLICANT_SUBMIT:
            return has_right(user, application.organisation, Right.SUBMIT)
        case Who.CASE_OFFICER:
            return is_case_officer(user, application.call)
        case Who.CHAIR:
            return is_chair(user, application.call)
        case Who.RELEASE:
            return may_release(user, application.call)
        case Who.CLOCK:
            return False
