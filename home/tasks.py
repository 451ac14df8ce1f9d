"""The Celery task that beat calls every minute: scheduled pages go live, expired ones go away."""

from celery import shared_task
from django.core.management import call_command


@shared_task(name="home.tasks.publish_scheduled")
def publish_scheduled() -> None:
    """Publish what was approved for a moment that has come; unpublish what has expired.

    Wagtail's own command: it publishes what is approved and nothing else, and logs both.
    """
    call_command("publish_scheduled")
