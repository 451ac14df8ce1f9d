"""Write a letter: its content now, its PDF and its mail by the worker."""

from typing import Any

from django.db import transaction
from django.utils import timezone

from calls.enums import LetterKind
from calls.letters.composing import compose
from calls.letters.lawfulness import LetterRefused, what_is_missing
from calls.models import Application, Decision, Letter
from tandem.formats.dates import belgian
from tandem.outbox.promising import promise


@transaction.atomic
def write_letter(
    *,
    application: Application,
    kind: LetterKind | str,
    decision: Decision | None = None,
    reason: str = "",
) -> Letter:
    """Make the Letter in the language of the file and promise its PDF, which then mails it.

    `decision` for an award, reserve or refusal; `reason` for *inadmissible*. Raises LetterRefused
    (a StepRefused) where the letter would lack what the law asks for.
    """
    content = draft_content(application=application, kind=kind, decision=decision, reason=reason)
    missing = what_is_missing(content)
    if missing:
        raise LetterRefused(application.reference or "", missing)
    letter = Letter.objects.create(
        application=application,
        decision=decision,
        kind=LetterKind(kind),
        language=application.language,
        subject=content["subject"],
        content=content,
    )
    promise("letter.pdf", {"letter": letter.pk}, key=f"letter.pdf:{letter.pk}")
    return letter


def draft_content(
    *,
    application: Application,
    kind: LetterKind | str,
    decision: Decision | None = None,
    reason: str = "",
) -> dict[str, Any]:
    """The content as it would be written today; nothing is stored."""
    return compose(
        application=application,
        kind=kind,
        decision=decision,
        reason=reason,
        written_on=belgian(timezone.now()).date(),
    )
