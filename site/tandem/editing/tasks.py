"""The nightly work on links; see CELERY_BEAT_SCHEDULE."""

from celery import shared_task

from tandem.editing.links.keeping import collect_links, visit_links


@shared_task(name="tandem.editing.tasks.collect")
def collect() -> int:
    """Remember the links of all live pages."""
    return collect_links()


@shared_task(name="tandem.editing.tasks.visit")
def visit() -> int:
    """Visit some of those that are due."""
    return visit_links()
