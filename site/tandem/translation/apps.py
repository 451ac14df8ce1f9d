"""Django's entry for this room."""

from django.apps import AppConfig


class TranslationConfig(AppConfig):
    name = "tandem.translation"
