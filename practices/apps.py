"""Django's entry for this room."""

from django.apps import AppConfig


class PracticesConfig(AppConfig):
    name = "practices"

    def ready(self) -> None:
        """Whoever shared a practice hears when its page goes live; who answers sees it on the desk."""
        from wagtail.signals import page_published

        from practices import desk  # noqa: F401 (hangs its panel on the desk)
        from practices.models import PracticePage
        from practices.sharing.answering import tell_published

        page_published.connect(
            tell_published, sender=PracticePage, dispatch_uid="practices.tell_published"
        )
