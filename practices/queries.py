"""Questions about practices: what waits for an answer, and what could become one."""

from django.db.models import F, QuerySet

from calls.public import Award, published_awards
from practices.models import PracticePage, SharedPractice
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


def awards_without_practice() -> QuerySet[Award]:
    """The published awards that nobody made a practice of, the newest call first."""
    told = PracticePage.objects.filter(from_award__isnull=False).values("from_award")
    return (
        published_awards()
        .exclude(pk__in=told)
        .select_related("call")
        .prefetch_related("places__municipality")
        .order_by(F("call__closes_at").desc(nulls_last=True), "call", "order", "pk")
    )
