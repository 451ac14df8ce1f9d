"""Do what was promised."""

from django.utils import timezone

from tandem.outbox.handlers import handler_of
from tandem.outbox.models import Job


def drain_outbox(limit: int = 100) -> int:
    """Do waiting jobs; returns how many were done."""
    done = 0
    waiting = Job.objects.filter(
        done_at__isnull=True, failed_at__isnull=True, run_after__lte=timezone.now()
    ).order_by("pk")[:limit]
    for job in waiting:
        handler_of(job.kind)(job.payload)
        Job.objects.filter(pk=job.pk).update(done_at=timezone.now())
        done += 1
    return done
