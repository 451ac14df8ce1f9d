"""Django's entry for this room."""

from django.apps import AppConfig
from django.db.models.signals import post_delete, post_save
from django.utils.translation import gettext_lazy as _


class ContentConfig(AppConfig):
    name = "tandem.content"

    def ready(self) -> None:
        """What the room does when rows are saved, the name of the site, and what Wagtail does here."""
        self._listen()
        self._name_the_site()
        self._word_the_choosers()
        self._leave_dates_alone()

    def _listen(self) -> None:
        """The sizes of pictures are made by the worker; a changed abbreviation is seen at once."""
        from tandem.content.abbreviations import forget_meanings
        from tandem.content.models import Abbreviation, SiteImage
        from tandem.content.renditions import promise_sizes

        post_save.connect(promise_sizes, sender=SiteImage)
        post_save.connect(forget_meanings, sender=Abbreviation)
        post_delete.connect(forget_meanings, sender=Abbreviation)

    def _name_the_site(self) -> None:
        """Mails and letters get the name of the site that administrators gave it."""
        from tandem.content.models.site_texts import stored_texts
        from tandem.formats.site_name import tell_site_name

        tell_site_name(lambda language: stored_texts().name(language))

    def _word_the_choosers(self) -> None:
        """Wagtail asks for this word once, in the language of the server, and not of the editor."""
        from wagtail.admin.viewsets.chooser import ChooserViewSet

        ChooserViewSet.search_tab_label = _("Search")

    def _leave_dates_alone(self) -> None:
        """What people type is read by our forms, and not made into something else before."""
        from tandem.content.date_pickers import keep_what_was_typed

        keep_what_was_typed()
