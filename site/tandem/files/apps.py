"""Django's entry for this room."""

import logging

from django.apps import AppConfig


class FilesConfig(AppConfig):
    name = "tandem.files"

    def ready(self) -> None:
        """The PDF library greets every process on its log; only its warnings matter."""
        logging.getLogger("pikepdf").setLevel(logging.WARNING)
