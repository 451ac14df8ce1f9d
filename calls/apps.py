"""Django's entry for this room."""

from django.apps import AppConfig


class CallsConfig(AppConfig):
    name = "calls"

    def ready(self) -> None:
        """Register the handlers of our jobs."""
        from calls.letters import dispatching  # noqa: F401
