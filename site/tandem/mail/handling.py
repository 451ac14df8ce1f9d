"""The worker's side of a mail: write it in the recipient's language, note it, send it."""

import hashlib
from email.utils import formataddr, parseaddr
from typing import Any
from urllib.parse import urlsplit

from django.conf import settings
from django.core.mail import EmailMessage
from django.template.loader import render_to_string
from django.utils import timezone, translation

from tandem.formats.site_name import site_name
from tandem.mail.models import Delivery
from tandem.outbox.handlers import handles


@handles("mail")
def deliver(payload: dict[str, Any]) -> None:
    """Send the mail of this job once; a retry keeps its Message-ID, so that readers see one."""
    subject, body = compose(payload)
    delivery, _ = Delivery.objects.get_or_create(
        job_key=payload["key"],
        defaults={
            "recipient": payload["recipient"],
            "language": payload["language"],
            "template": payload["template"],
            "subject": subject,
            "message_id": message_id(payload["key"]),
        },
    )
    if delivery.sent_at:
        return
    EmailMessage(
        subject,
        body,
        from_email=sender(payload["language"]),
        to=[payload["recipient"]],
        headers={
            "Message-ID": delivery.message_id,
            "Content-Language": payload["language"],
            "Auto-Submitted": "auto-generated",
        },
    ).send()
    delivery.sent_at = timezone.now()
    delivery.save(update_fields=["sent_at"])


def sender(language: str) -> str:
    """The address of the settings, under the name by which readers know the site."""
    _name, address = parseaddr(settings.DEFAULT_FROM_EMAIL)
    return formataddr((site_name(language), address))


def message_id(key: str) -> str:
    """The same for every try of a job, also when the first try died after the server took it."""
    digest = hashlib.sha256(key.encode()).hexdigest()[:32]
    return f"<{digest}@{urlsplit(settings.BASE_URL).hostname}>"


def compose(payload: dict[str, Any]) -> tuple[str, str]:
    """Subject and body; a subject is one line of at most 200 characters, whatever people typed."""
    folder = f"mail/{payload['template']}"
    with translation.override(payload["language"]):
        context = {
            **payload["context"],
            "base_url": settings.BASE_URL,
            "language": payload["language"],
            "site_name": site_name(payload["language"]),
        }
        subject = " ".join(render_to_string(f"{folder}/subject.txt", context).split())[:200]
        return subject, render_to_string(f"{folder}/body.txt", context)
