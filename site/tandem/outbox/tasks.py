"""The Celery task that drains the outbox; beat calls it every minute as a sweep."""

from celery import shared_task
from django.db import connection

from tandem.outbox.draining import drain_outbox

#: SQLite lets one write at a time, and who waits looks again within a tenth of a second: somebody
#: who saves a form while fifty pictures are made would else find the database locked each time.
PAUSE = 0.12


@shared_task(name="tandem.outbox.tasks.drain")
def drain() -> int:
    """Do all waiting jobs; where others cannot write meanwhile, let them in after each."""
    return drain_outbox(pause=PAUSE if connection.vendor == "sqlite" else 0.0)
