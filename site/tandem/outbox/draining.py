"""Do what was promised: take a lease, do the work, mark it done; on failure wait and try again."""

import logging
import time
from datetime import datetime, timedelta

from django.db import transaction
from django.db.models import Q, QuerySet
from django.utils import timezone

from tandem.outbox.handlers import handler_of
from tandem.outbox.models import Job

logger = logging.getLogger(__name__)

LEASE = timedelta(minutes=5)
#: Waiting time after each failed try; after the last the job is given up and shown to staff.
BACK_OFF = [timedelta(minutes=minutes) for minutes in (1, 5, 15, 60, 180, *([360] * 12))]


def waiting(now: datetime) -> QuerySet[Job]:
    """Jobs that are due and that no living worker holds."""
    return Job.objects.filter(
        Q(leased_until__isnull=True) | Q(leased_until__lt=now),
        done_at__isnull=True,
        failed_at__isnull=True,
        run_after__lte=now,
    ).order_by("run_after", "pk")


def drain_outbox(limit: int = 500, *, pause: float = 0.0) -> int:
    """Do the jobs that are due, oldest first, until none is left; returns how many were done.

    `pause`: seconds of rest after each job, for databases that let one write at a time.
    """
    done = 0
    for _turn in range(limit):
        job = _lease()
        if job is None:
            break
        done += _do(job)
        if pause:
            time.sleep(pause)
    return done


def _lease() -> Job | None:
    """Take the next job so that no other worker takes it; a killed worker's lease runs out."""
    now = timezone.now()
    with transaction.atomic():
        job = waiting(now).select_for_update(skip_locked=True).first()
        if job is None:
            return None
        job.leased_until = now + LEASE
        job.attempts += 1
        job.save(update_fields=["leased_until", "attempts"])
        return job


def _do(job: Job) -> bool:
    try:
        with transaction.atomic():
            handler_of(job.kind)(job.payload)
            Job.objects.filter(pk=job.pk).update(done_at=timezone.now(), last_error="")
    except Exception as failure:  # whatever it was: the promise stays
        logger.warning("outbox: %s failed (try %s)", job.kind, job.attempts, exc_info=True)
        _postpone(job, failure)
        return False
    return True


def _postpone(job: Job, failure: Exception) -> None:
    now = timezone.now()
    job.last_error = f"{type(failure).__name__}: {failure}"[:2000]
    job.leased_until = None
    if job.attempts > len(BACK_OFF):
        job.failed_at = now
    else:
        job.run_after = now + BACK_OFF[job.attempts - 1]
    job.save(update_fields=["last_error", "leased_until", "failed_at", "run_after"])
