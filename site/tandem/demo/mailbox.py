"""The mailbox of the demo: no mail leaves; each is a file that site and worker both can reach."""

import email
import email.policy
import os
import re
import secrets
import time
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from email.message import EmailMessage as ParsedMessage
from email.utils import getaddresses
from pathlib import Path
from typing import Any

from django.conf import settings
from django.core.mail import EmailMessage
from django.core.mail.backends.base import BaseEmailBackend

#: Nanoseconds since 1970 and a random part: sorts by time, and cannot be a path.
MAIL_ID = re.compile(r"^\d{19}-[0-9a-f]{8}$")


@dataclass(frozen=True)
class Mail:
    """A mail as the mailbox shows it."""

    id: str
    at: datetime
    subject: str
    sender: str
    recipients: str
    language: str
    body: str


def folder() -> Path:
    """Where the mails are."""
    return Path(settings.VAR_DIR) / "mailbox"


class MailboxBackend(BaseEmailBackend):
    """Writes every message to a file instead of sending it."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        folder().mkdir(parents=True, exist_ok=True)

    def send_messages(self, email_messages: Sequence[EmailMessage]) -> int:
        """Store the messages; returns how many."""
        for message in email_messages:
            _store(message)
        return len(email_messages)


def _store(message: EmailMessage) -> None:
    """First under a name that no reader looks for, so that nobody reads half a mail."""
    name = f"{time.time_ns():019d}-{secrets.token_hex(4)}"
    draft = folder() / f"{name}.part"
    draft.write_bytes(message.message().as_bytes())
    os.replace(draft, folder() / f"{name}.eml")


def mails(limit: int = 200) -> list[Mail]:
    """The newest first."""
    found = sorted(folder().glob("*.eml"), key=lambda path: path.name, reverse=True)
    return [_read(path) for path in found[:limit]]


def mail(mail_id: str) -> Mail | None:
    """One mail, or None where there is none with this id."""
    if not MAIL_ID.match(mail_id):
        return None
    path = folder() / f"{mail_id}.eml"
    return _read(path) if path.is_file() else None


def _read(path: Path) -> Mail:
    parsed = email.message_from_bytes(path.read_bytes(), policy=email.policy.default)
    assert isinstance(parsed, ParsedMessage)  # noqa: S101 -- what this policy makes
    part = parsed.get_body(preferencelist=("plain", "html"))
    return Mail(
        id=path.stem,
        at=datetime.fromtimestamp(int(path.stem.split("-")[0]) / 1e9, tz=UTC),
        subject=str(parsed.get("subject", "")),
        sender=str(parsed.get("from", "")),
        recipients=", ".join(address for _name, address in getaddresses(parsed.get_all("to", []))),
        language=str(parsed.get("content-language", "")),
        body=str(part.get_content()) if part is not None else "",
    )
