"""What other rooms ask of practices."""

from django.db.models import QuerySet

from practices.models import SharedPractice
from tandem.accounts.roles import Role, has_role

#: Who judges what visitors share.
JUDGES = (Role.EDITOR, Role.APPROVER, Role.ADMINISTRATOR)


def may_judge(user) -> bool:
    """Whether this person answers contributions."""
    return bool(getattr(user, "is_superuser", False)) or has_role(user, *JUDGES)


def shared_practices_to_judge(user) -> "QuerySet[SharedPractice]":
    """Confirmed contributions without an answer, the oldest first; none for who may not judge.

    Each row has `title`, `language`, `confirmed_at`, `page` (the draft) and `uuid` for the address
    of its screen, `practices_cms:shared`.
    """
    if not may_judge(user):
        return SharedPractice.objects.none()
    return SharedPractice.objects.to_judge().select_related("page")
