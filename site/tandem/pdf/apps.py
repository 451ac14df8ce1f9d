"""Django's entry for this room."""

from django.apps import AppConfig


class PdfConfig(AppConfig):
    name = "tandem.pdf"
