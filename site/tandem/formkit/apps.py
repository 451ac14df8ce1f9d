"""Django's entry for this room."""

from django.apps import AppConfig


class FormkitConfig(AppConfig):
    name = "tandem.formkit"
