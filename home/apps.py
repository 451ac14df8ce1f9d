"""Django's entry for this room."""

from django.apps import AppConfig
from django.db.models.signals import post_migrate


class HomeConfig(AppConfig):
    name = "home"

    def ready(self) -> None:
        """The bones of the site are there after every migrate and flush; statements on the desk;
        the facts of an event are the same in every language."""
        from wagtail.signals import page_published

        from home import desk  # noqa: F401 (hangs its panel on the desk)
        from home.bootstrap import after_migrate
        from home.models import EventPage
        from home.models.events.same_facts import tell_other_languages

        post_migrate.connect(after_migrate, sender=self)
        page_published.connect(
            tell_other_languages, sender=EventPage, dispatch_uid="home.tell_other_languages"
        )
