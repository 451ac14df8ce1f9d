"""A contribution while it is written: begun, saved step by step, sent."""

from typing import Any

from django.db import transaction
from django.utils import timezone

from practices.models import SharedPractice, SharedState
from practices.models.shared import CONFIRM_WITHIN, DRAFT_LIVES
from tandem.mail.sending import send_later

#: Fields of the last step that are columns, so that they are forgotten on their own.
SENDER = ("sender_name", "sender_email")
#: What a form may hold at most as text; the forms themselves allow less.
MAX_TEXT = 5000
MAX_VALUES = 50


def begin(*, language: str, answers: dict[str, Any]) -> SharedPractice:
    """A draft with the answers of the first step, at an address that nobody guesses."""
    return SharedPractice.objects.create(
        language=language,
        answers={"1": _kept(answers)},
        expires_at=timezone.now() + DRAFT_LIVES,
    )


@transaction.atomic
def save_step(*, shared: SharedPractice, step: int, answers: dict[str, Any]) -> None:
    """Keep what was typed, right or wrong: nothing typed is lost. The draft lives on."""
    row = SharedPractice.objects.select_for_update().get(pk=shared.pk)
    if row.state != SharedState.DRAFT:
        return
    kept = _kept(answers)
    for name in SENDER:
        if name in kept:
            limit = 150 if name == "sender_name" else 254
            setattr(row, name, str(kept.pop(name))[:limit])
    row.answers = {**row.answers, str(step): kept}
    row.expires_at = timezone.now() + DRAFT_LIVES
    row.save(update_fields=["answers", "expires_at", *SENDER])
    shared.refresh_from_db()


@transaction.atomic
def send(*, shared: SharedPractice, title: str) -> None:
    """The draft is finished: a mail asks its sender to confirm. Sent once, whoever clicks twice."""
    row = SharedPractice.objects.select_for_update().get(pk=shared.pk)
    if row.state != SharedState.DRAFT:
        return
    now = timezone.now()
    row.state, row.title, row.sent_at = SharedState.TO_CONFIRM, title, now
    row.expires_at = now + CONFIRM_WITHIN
    row.save(update_fields=["state", "title", "sent_at", "expires_at"])
    send_later(
        "shared_confirm",
        row.sender_email,
        language=row.language,
        context={"title": title, "token": row.confirm_token, "days": CONFIRM_WITHIN.days},
        key=f"shared-confirm:{row.uuid}",
    )


def _kept(answers: dict[str, Any]) -> dict[str, Any]:
    """Texts and lists of texts, of a size that a row can hold."""
    return {
        name: [str(one)[:MAX_TEXT] for one in value[:MAX_VALUES]]
        if isinstance(value, list)
        else str(value)[:MAX_TEXT]
        for name, value in answers.items()
    }
