"""Django's entry for this room."""

from django.apps import AppConfig


class PlacesConfig(AppConfig):
    name = "tandem.places"
