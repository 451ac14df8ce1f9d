"""Django's entry for this room: installed by settings.demo alone."""

from django.apps import AppConfig


class DemoConfig(AppConfig):
    name = "tandem.demo"

    def ready(self) -> None:
        """Refuse to be anywhere else than in the demo."""
        from django.core.checks import register

        from tandem.demo.checks import only_in_the_demo

        register(only_in_the_demo)
