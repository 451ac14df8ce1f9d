"""What keeps Dutch text off French pages and French text off Dutch ones."""

from typing import Any

from django import forms
from django.contrib import messages
from django.core.exceptions import ObjectDoesNotExist, PermissionDenied
from django.db.models import Model
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from wagtail.models import Page, TranslatableMixin
from wagtail.snippets.permissions import user_can_edit_snippet_type
from wagtail_localize.machine_translators import get_machine_translator
from wagtail_localize.models import Translation
from wagtail_localize.views.update_translations import UpdateTranslationsView

from tandem.accounts.roles import WRITERS, Role, has_role
from tandem.content.drafts import running_translation
from tandem.translation.approval import missing_texts
from tandem.translation.machine import NoAnswer, first_version


class SyncForm(forms.Form):
    """Changes of the source go to the translators, never straight to readers.

    Where a machine was configured it may make the first version of the new texts.
    """

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if get_machine_translator() is not None:
            self.fields["use_machine_translation"] = forms.BooleanField(
                label=gettext_lazy("Let a machine translate the new texts first"), required=False
            )

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

    def form_valid(self, form: SyncForm) -> HttpResponse:
        """The machine comes last: where it does not answer, the changes are there all the same."""
        machine = form.cleaned_data.pop("use_machine_translation", False)
        answer = super().form_valid(form)
        if machine:
            self._let_machine_translate()
        return answer

    def _let_machine_translate(self) -> None:
        for translation in self.object.translations.filter(enabled=True):
            try:
                first_version(translation=translation, user=self.request.user)
            except NoAnswer:
                messages.error(
                    self.request,
                    _(
                        "The translation service did not answer. The changes can be translated by "
                        "hand; the machine can be asked again in the editor."
                    ),
                )
                return


def refuse_untranslated(request: HttpRequest, page: Page) -> HttpResponse | None:
    """A hook before the editor: *Publish* in the side-by-side editor waits for every text."""
    if request.method != "POST" or request.POST.get("action") != "publish":
        return None
    translation = running_translation(page)
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
    if not own or running_translation(page) is None:
        raise PermissionDenied


def is_left_behind(page: Page) -> bool:
    """Whether this page translates one that was deleted."""
    translation = (
        Translation.objects.filter(
            source__object_id=page.translation_key, target_locale_id=page.locale_id, enabled=False
        )
        .select_related("source")
        .first()
    )
    if translation is None:
        return False
    return not Page.objects.filter(
        translation_key=page.translation_key, locale_id=translation.source.locale_id
    ).exists()


def refuse_to_translators(request: HttpRequest, *_pages: Page) -> None:
    """Making, moving, copying, deleting or unpublishing pages is not translating."""
    if only_translates(request.user):
        raise PermissionDenied


def target_of(translation: Translation) -> Any:
    """The translated page or form; 404 where it was deleted."""
    try:
        return translation.get_target_instance()
    except ObjectDoesNotExist:
        raise Http404 from None


def demand_edit(request: HttpRequest, instance: Model) -> None:
    """PermissionDenied for who may not change this page, or snippets of this kind."""
    if isinstance(instance, Page):
        allowed = instance.permissions_for_user(request.user).can_edit()
    else:
        allowed = isinstance(instance, TranslatableMixin) and user_can_edit_snippet_type(
            request.user, type(instance)
        )
    if not allowed:
        raise PermissionDenied


def demand_language(request: HttpRequest, language: str) -> None:
    """PermissionDenied for a translator of another language."""
    if only_translates(request.user) and language != getattr(request.user, "language", ""):
        raise PermissionDenied
