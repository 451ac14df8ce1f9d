"""Django's entry for this room."""

from django.apps import AppConfig
from django.db.models.signals import post_migrate


class PlacesConfig(AppConfig):
    name = "tandem.places"

    def ready(self) -> None:
        """Fill the table after every migrate, and after a flush in tests."""
        from tandem.places.loading import load_municipalities

        post_migrate.connect(load_municipalities, sender=self)
