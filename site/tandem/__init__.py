"""Tandem: what knows no call. `celery -A tandem` finds its application here."""

from tandem.celery import app as celery_app

__all__ = ["celery_app"]
