"""Django's entry for this room."""

from django.apps import AppConfig


class ContentConfig(AppConfig):
    name = "tandem.content"

    def ready(self) -> None:
        """Mails and letters get the name of the site that administrators gave it."""
        from tandem.content.models.site_texts import stored_texts
        from tandem.formats.site_name import tell_site_name

        tell_site_name(lambda language: stored_texts().name(language))
