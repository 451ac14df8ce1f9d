"""Django's entry for this room."""

from django.apps import AppConfig


class PracticesConfig(AppConfig):
    name = "practices"
