"""Django's entry for this room."""

from django.apps import AppConfig


class FilesConfig(AppConfig):
    name = "tandem.files"
