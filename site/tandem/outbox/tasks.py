"""The Celery task that drains the outbox; beat calls it every minute as a sweep."""

from celery import shared_task

from tandem.outbox.draining import drain_outbox


@shared_task(name="tandem.outbox.tasks.drain")
def drain() -> int:
    """Do all waiting jobs."""
    return drain_outbox()
