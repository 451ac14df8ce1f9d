"""Django's entry for this room."""

from django.apps import AppConfig


class ContentConfig(AppConfig):
    name = "tandem.content"
