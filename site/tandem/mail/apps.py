"""Django's entry for this room."""

from django.apps import AppConfig


class MailConfig(AppConfig):
    name = "tandem.mail"

    def ready(self) -> None:
        """Register the handler of mail jobs."""
        from tandem.mail import handling  # noqa: F401
