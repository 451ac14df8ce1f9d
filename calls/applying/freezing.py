"""The working copy as it would be sent: plain JSON and one number that changes with every comma."""

import hashlib
import json
from dataclasses import dataclass
from typing import Any

from calls.applying.queries import WorkingCopy
from calls.models import Submission


@dataclass(frozen=True)
class Frozen:
    """`sha256` covers the application, its form, its language, every answer and every file's hash."""

    answers: dict[str, Any]
    files: list[dict[str, Any]]
    sha256: str


def freeze(copy: WorkingCopy) -> Frozen:
    """What a Submission of this working copy holds; the same content gives the same seal."""
    files = [
        {
            "uuid": str(attachment.uuid),
            "field": attachment.field_id,
            "name": attachment.name,
            "size": attachment.size,
            "sha256": attachment.sha256,
        }
        for attachment in copy.attachments
    ]
    application = copy.application
    content = {
        "application": str(application.uuid),
        "form": application.form_version.sha256,
        "language": application.language,
        "answers": copy.answers,
        "files": files,
    }
    return Frozen(copy.answers, files, seal(content))


def seal(content: dict[str, Any]) -> str:
    """SHA-256 over canonical JSON: sorted keys, no spaces, UTF-8."""
    canonical = json.dumps(content, sort_keys=True, ensure_ascii=False, separators=(",", ":"))
    return hashlib.sha256(canonical.encode()).hexdigest()


def unsent_changes(copy: WorkingCopy, last: Submission | None) -> bool:
    """Whether the working copy differs from what was sent last."""
    return last is not None and freeze(copy).sha256 != last.sha256
