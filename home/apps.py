"""Django's entry for this room."""

from django.apps import AppConfig
from django.db.models.signals import post_migrate


class HomeConfig(AppConfig):
    name = "home"

    def ready(self) -> None:
        """The bones of the site are there after every migrate and flush; statements on the desk."""
        from home import desk  # noqa: F401 (hangs its panel on the desk)
        from home.bootstrap import after_migrate

        post_migrate.connect(after_migrate, sender=self)
