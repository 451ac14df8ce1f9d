"""What keeps Dutch text off French pages and French text off Dutch ones."""

from django import forms
from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from wagtail.models import Page
from wagtail_localize.views.update_translations import UpdateTranslationsView

from tandem.accounts.roles import Role, has_role
from tandem.translation.approval import missing_texts, translation_of

#: Who writes pages in any language; a translator who is none of these only translates.
WRITERS = (Role.EDITOR, Role.APPROVER, Role.ADMINISTRATOR)


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


def only_translates(user) -> bool:
    """Whether pages are this person's business as a translator alone."""
    return has_role(user, Role.TRANSLATOR) and not has_role(user, *WRITERS)


def refuse_other_languages(request: HttpRequest, page: Page) -> None:
    """A translator edits translations into her own language (the rights table: *own language,
    translations only*). Raises PermissionDenied for any other page.
    """
    if not only_translates(request.user):
        return
    own = page.locale.language_code == getattr(request.user, "language", "")
    if not own or translation_of(page) is None:
        raise PermissionDenied


def refuse_to_translators(request: HttpRequest, *_pages: Page) -> None:
    """Making, moving, copying, deleting or unpublishing pages is not translating."""
    if only_translates(request.user):
        raise PermissionDenied
