"""Promise work inside the transaction that makes it necessary."""

from datetime import datetime
from typing import Any

from django.db import transaction
from django.utils import timezone

from tandem.outbox.models import Job
from tandem.outbox.wake import wake_worker


def promise(
    kind: str, payload: dict[str, Any], *, key: str, run_after: datetime | None = None
) -> Job:
    """Write a job of this kind; the same `key` twice is one job.

    Must run in a transaction: a promise without the change it belongs to would be a lie. Celery is
    woken after the commit; where that fails, the minute sweep does the work.
    """
    if not transaction.get_connection().in_atomic_block:
        raise RuntimeError("promise() belongs in the transaction that makes it necessary")
    job, _ = Job.objects.get_or_create(
        key=key,
        defaults={"kind": kind, "payload": payload, "run_after": run_after or timezone.now()},
    )
    transaction.on_commit(wake_worker)
    return job
