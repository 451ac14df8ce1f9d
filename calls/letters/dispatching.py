"""The worker's side of a letter: render the PDF once, keep it, then send the mail with its link."""

import hashlib
from typing import Any

from django.core.files.base import ContentFile

from calls.models import Letter
from calls.notices import tell_of_letter
from tandem.outbox.handlers import handles
from tandem.pdf.rendering import render_pdf


@handles("letter.pdf")
def make_pdf(payload: dict[str, Any]) -> None:
    """Store the PDF with its SHA-256 and promise the mails; a second run changes nothing."""
    letter = (
        Letter.objects.select_for_update(of=("self",))
        .select_related("application__call", "application__organisation")
        .get(pk=payload["letter"])
    )
    if not letter.pdf:
        pdf = render_pdf("letter", letter.content, made_at=letter.created_at)
        letter.sha256 = hashlib.sha256(pdf).hexdigest()
        letter.pdf.save("letter.pdf", ContentFile(pdf), save=False)
        letter.save(update_fields=["pdf", "sha256"])
    tell_of_letter(letter)
