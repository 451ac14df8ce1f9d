"""The editors' answer to a contribution: published, or declined with a reason. The sender hears it."""

from typing import Any

from django.db import transaction
from django.utils import timezone
from wagtail.models import ReferenceIndex

from practices.models import PracticePage, SharedPractice, SharedState
from practices.sharing.pictures import drop_files
from tandem.accounts.models import User
from tandem.audit.recording import record
from tandem.mail.sending import send_later


class Refused(Exception):
    """The act is not possible (any more); the message says why."""


@transaction.atomic
def decline(*, shared: SharedPractice, reason: str, by: User) -> None:
    """Tell the sender why not. The draft and its pictures go, unless they were published before.

    Raises Refused where it was answered already.
    """
    row = SharedPractice.objects.select_for_update().get(pk=shared.pk)
    if row.state != SharedState.TO_JUDGE:
        raise Refused("answered already")
    _answer(row, SharedState.DECLINED, by=by, reason=reason)
    record("shared_practice.declined", row, actor=by)
    _tell(row, "shared_declined", {"reason": reason})
    _take_away(row)


def tell_published(sender: type, instance: PracticePage, **_kwargs: Any) -> None:
    """The page of a contribution went live, through the workflow or otherwise: the sender hears it.

    A receiver of Wagtail's `page_published`; later publications of the page say nothing.
    """
    with transaction.atomic():
        waiting = SharedPractice.objects.select_for_update().filter(
            page_id=instance.pk, state=SharedState.TO_JUDGE
        )
        for row in waiting:
            _answer(row, SharedState.PUBLISHED)
            _drop_private_copies(row)
            _tell(row, "shared_published", {"url": instance.get_url() or ""})


def _answer(
    row: SharedPractice, state: SharedState, *, by: User | None = None, reason: str = ""
) -> None:
    row.state, row.reason, row.answered_by = state, reason, by
    row.answered_at = timezone.now()
    row.save(update_fields=["state", "reason", "answered_by", "answered_at"])


def _tell(row: SharedPractice, template: str, more: dict[str, str]) -> None:
    if row.sender_email:
        send_later(
            template,
            row.sender_email,
            language=row.language,
            context={"title": row.title, **more},
            key=f"{template}:{row.uuid}",
        )


def _take_away(row: SharedPractice) -> None:
    images = [picture.image for picture in row.pictures.select_related("image") if picture.image]
    _drop_private_copies(row)
    page = row.page
    if page is not None:
        if page.live or page.first_published_at:
            return
        page.delete()
    for image in images:
        if not ReferenceIndex.get_references_to(image).exists():
            image.delete()


def _drop_private_copies(row: SharedPractice) -> None:
    pictures = list(row.pictures.all())
    drop_files(pictures)
    row.pictures.all().delete()
