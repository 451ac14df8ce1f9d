"""Django's entry for this room."""

from django.apps import AppConfig


class EditingConfig(AppConfig):
    name = "tandem.editing"

    def ready(self) -> None:
        """The panels hang themselves on the desk."""
        from tandem.editing.desk import panels  # noqa: F401
