"""Which files a person finds at the desk, and how they are searched."""

from django.db.models import Q, QuerySet

from calls.checking.reading import sent_files
from calls.enums import CallRoleKind, Status
from calls.models import Application, Call
from tandem.accounts.roles import Role, has_role

_COMMITTEE = (CallRoleKind.COMMITTEE, CallRoleKind.CHAIR, CallRoleKind.OBSERVER)
#: What a row of the list shows, and nothing heavier.
_LEAN = (
    "uuid",
    "reference",
    "title",
    "language",
    "status",
    "requested_amount",
    "submitted_at",
    "call__code",
    "organisation__name",
)


def works_at_desk(user) -> bool:
    """Whether the person has files to look at: officers, committee, observers, calls managers."""
    return desk_calls(user).exists()


def desk_calls(user) -> QuerySet[Call]:
    """The calls whose files a person may open as staff; reviewers have *My reviews* instead."""
    calls = Call.objects.visible_to(user)
    if has_role(user, Role.CALLS_MANAGER):
        return calls
    kinds = (CallRoleKind.CASE_OFFICER, *_COMMITTEE)
    mine = user.call_roles.filter(role__in=kinds).values("call_id")
    return calls.filter(pk__in=mine)


def desk_files(user) -> QuerySet[Application]:
    """The sent files of those calls; a committee member never those she has a conflict in."""
    files = sent_files(user)
    if has_role(user, Role.CALLS_MANAGER):
        return files
    officer = user.call_roles.filter(role=CallRoleKind.CASE_OFFICER).values("call_id")
    committee = user.call_roles.filter(role__in=_COMMITTEE).values("call_id")
    conflicts = user.conflict_declarations.filter(has_conflict=True).values("application_id")
    return files.filter(Q(call_id__in=officer) | (Q(call_id__in=committee) & ~Q(pk__in=conflicts)))


def lean(files: QuerySet[Application]) -> QuerySet[Application]:
    """Only the columns of the list, in the order of the references."""
    return (
        files.select_related(None)
        .select_related("call", "organisation")
        .only(*_LEAN)
        .order_by("call__code", "reference")
    )


def search(files: QuerySet[Application], words: str) -> QuerySet[Application]:
    """Every word in the reference, the title or the name of the organisation."""
    for word in words.split()[:6]:
        files = files.filter(
            Q(reference__icontains=word)
            | Q(title__icontains=word)
            | Q(organisation__name__icontains=word)
        )
    return files


#: The statuses a file at the desk can have.
DESK_STATUSES = [(value, label) for value, label in Status.choices if value != Status.DRAFT]
