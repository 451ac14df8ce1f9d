"""What keeps Dutch text off French pages and French text off Dutch ones."""

from django import forms
from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from wagtail.models import Page
from wagtail_localize.views.update_translations import UpdateTranslationsView

from tandem.translation.approval import missing_texts, translation_of


class SyncForm(forms.Form):
    """Nothing to choose: changes of the source go to the translators, never straight to readers."""

    def clean(self) -> dict[str, object]:
        """What the view of wagtail-localize looks up."""
        return {**super().clean(), "publish_translations": False}  # type: ignore[dict-item]


class SyncView(UpdateTranslationsView):
    """As wagtail-localize's, without *publish immediately*.

    That choice asks for no right to publish, and publishes texts that are not translated yet.
    """

    def get_form(self) -> SyncForm:
        """Without fields."""
        return SyncForm(self.request.POST or None) if self.request.POST else SyncForm()


def refuse_untranslated(request: HttpRequest, page: Page) -> HttpResponse | None:
    """A hook before the editor: *Publish* in the side-by-side editor waits for every text."""
    if request.method != "POST" or request.POST.get("action") != "publish":
        return None
    translation = translation_of(page)
    if translation is None or not missing_texts(translation):
        return None
    messages.error(request, _("Translate every text first. Nothing was published."))
    return redirect(request.path)
