"""Django's entry for this room."""

from django.apps import AppConfig


class TranslationConfig(AppConfig):
    name = "tandem.translation"

    def ready(self) -> None:
        """Parts in another language stay inside their sentence."""
        from tandem.translation.spans import keep_spans

        keep_spans()
