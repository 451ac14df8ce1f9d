"""Write a line into the record."""

import hashlib
import json
from datetime import UTC
from typing import Any

from django.db import transaction
from django.db.models import Model
from django.utils import timezone

from tandem.audit.models import Entry, Head


def label(row: Model) -> str:
    """`calls.application:12`: how the record names a row."""
    return f"{row._meta.label_lower}:{row.pk}"


def record(
    verb: str,
    subject: Model,
    *,
    actor: Model | None,
    scope: Model | None = None,
    data: dict[str, Any] | None = None,
) -> Entry:
    """Append a sealed line. `data` holds ids, codes and hashes, never personal text.

    Runs in the caller's transaction. Call it last: the chain's lock is held until the commit.
    """
    if not transaction.get_connection().in_atomic_block:
        raise RuntimeError("record() belongs in the transaction of what it records")
    head = _locked_head()
    entry = Entry(
        number=head.number + 1,
        at=timezone.now(),
        actor_id=actor.pk if actor else None,
        verb=verb,
        subject=label(subject),
        scope=label(scope) if scope else "",
        data=data or {},
        previous_hash=head.hash,
    )
    entry.hash = seal(entry)
    entry.save(force_insert=True)
    Head.objects.filter(pk=1).update(number=entry.number, hash=entry.hash)
    return entry


def _locked_head() -> Head:
    head = Head.objects.select_for_update().filter(pk=1).first()
    if head is None:  # the first line ever, or after the tests emptied the database
        Head.objects.get_or_create(pk=1)
        head = Head.objects.select_for_update().get(pk=1)
    return head


def seal(entry: Entry) -> str:
    """SHA-256 over the line and the hash of the line before it."""
    text = json.dumps(
        [
            entry.number,
            entry.at.astimezone(UTC).isoformat(),
            entry.actor_id,
            entry.verb,
            entry.subject,
            entry.scope,
            entry.data,
            entry.previous_hash,
        ],
        sort_keys=True,
        ensure_ascii=False,
        separators=(",", ":"),
    )
    return hashlib.sha256(text.encode()).hexdigest()
