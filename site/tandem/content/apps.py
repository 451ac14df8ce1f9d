"""Django's entry for this room."""

from django.apps import AppConfig
from django.db.models.signals import post_save


class ContentConfig(AppConfig):
    name = "tandem.content"

    def ready(self) -> None:
        """The sizes of pictures are made by the worker."""
        from tandem.content.models import SiteImage
        from tandem.content.renditions import promise_sizes

        post_save.connect(promise_sizes, sender=SiteImage)
