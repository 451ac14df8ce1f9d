"""Django's entry for this room."""

from django.apps import AppConfig


class OrganisationsConfig(AppConfig):
    name = "tandem.organisations"
