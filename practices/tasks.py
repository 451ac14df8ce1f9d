"""What Celery does for this room, without anybody asking."""

from celery import shared_task

from practices.sharing.forgetting import forget_shares


@shared_task(name="practices.tasks.forget")
def forget() -> None:
    """Once a day: what was never finished, and senders who were answered long ago."""
    forget_shares()
