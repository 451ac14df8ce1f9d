"""Retention: drafts that nobody finished go as a whole, senders of answered ones are forgotten."""

from django.db import transaction
from django.utils import timezone

from practices.models import SharedPicture, SharedPractice, SharedState
from practices.models.shared import SENDER_KEPT
from practices.sharing.pictures import drop_files

UNFINISHED = (SharedState.DRAFT, SharedState.TO_CONFIRM)
ANSWERED = (SharedState.PUBLISHED, SharedState.DECLINED)


@transaction.atomic
def forget_shares() -> tuple[int, int]:
    """How many unfinished ones were deleted, and how many senders forgotten."""
    now = timezone.now()
    expired = SharedPractice.objects.filter(state__in=UNFINISHED, expires_at__lte=now)
    # Locked, so that a draft that is saved at this moment lives on with its pictures.
    gone = list(expired.select_for_update().values_list("pk", flat=True))
    drop_files(list(SharedPicture.objects.filter(shared__in=gone)))
    _all, deleted = SharedPractice.objects.filter(pk__in=gone).delete()
    old = SharedPractice.objects.filter(
        state__in=ANSWERED, answered_at__lte=now - SENDER_KEPT
    ).exclude(sender_email="", sender_name="")
    forgotten = old.update(sender_name="", sender_email="", answers={})
    return deleted.get("practices.SharedPractice", 0), forgotten
