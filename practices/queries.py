"""What other rooms ask of practices."""

from django.db.models import QuerySet

from practices.models import SharedPractice
from tandem.accounts.roles import WRITERS, has_role


def may_judge(user) -> bool:
    """Whether this person answers contributions: whoever writes pages."""
    return bool(getattr(user, "is_superuser", False)) or has_role(user, *WRITERS)


def shared_practices_to_judge(user) -> "QuerySet[SharedPractice]":
    """Confirmed contributions without an answer, the oldest first; none for who may not judge.

    Each row has `title`, `language`, `confirmed_at`, `page` (the draft) and `uuid` for the address
    of its screen, `practices_cms:shared`.
    """
    if not may_judge(user):
        return SharedPractice.objects.none()
    return SharedPractice.objects.to_judge().select_related("page")
