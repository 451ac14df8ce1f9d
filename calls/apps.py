"""Django's entry for this room."""

from django.apps import AppConfig


class CallsConfig(AppConfig):
    name = "calls"
