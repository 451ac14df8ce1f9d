"""Django's entry for this room."""

from django.apps import AppConfig


class HomeConfig(AppConfig):
    name = "home"
