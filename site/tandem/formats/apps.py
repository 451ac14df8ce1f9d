"""Django's entry for this room."""

from django.apps import AppConfig


class FormatsConfig(AppConfig):
    name = "tandem.formats"
