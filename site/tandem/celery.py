"""The Celery application: `celery -A tandem worker -B -P solo` from the project's root."""

from celery import Celery

app = Celery("tandem")
app.config_from_object("django.conf:settings", namespace="CELERY")
app.autodiscover_tasks()
