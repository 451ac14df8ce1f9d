"""Pages on their way from Dutch to French, for the tests of this room."""

from typing import Any

from wagtail.models import Locale, Page
from wagtail_localize.models import StringTranslation, Translation
from wagtail_localize.operations import translate_object

from tandem.accounts.roles import Role
from tandem.translation.approval import approve, send_for_approval
from tests.factories.accounts import UserFactory
from tests.factories.pages import NewsPageFactory


def dutch(title: str = "Groot nieuws", factory: Any = NewsPageFactory, **columns: Any) -> Any:
    """A live Dutch page (news unless said) with a revision, as the editor leaves it."""
    page = factory(title=title, introduction="Kort en goed.", **columns)
    page.save_revision().publish()
    return fresh(page)


def french() -> Locale:
    return Locale.objects.get(language_code="fr")


def submit(page: Page) -> Any:
    """The French draft, as submitting for translation leaves it."""
    translate_object(page, [french()], user=UserFactory())
    return Page.objects.get(translation_key=page.translation_key, locale=french()).specific


def translate(page: Page, *, kind: str = "manual", **texts: str) -> Translation:
    """Say everything in French: by the path of the text, or the same text with a sign before it."""
    translation = Translation.objects.get(
        source__object_id=page.translation_key, target_locale=page.locale
    )
    for segment in translation.source.stringsegment_set.select_related("string", "context"):
        StringTranslation.objects.update_or_create(
            translation_of=segment.string,
            locale=page.locale,
            context=segment.context,
            defaults={
                "data": texts.get(segment.context.path, f"fr-{segment.string.data}"),
                "translation_type": kind,
            },
        )
    return translation


def published(title: str = "Groot nieuws", factory: Any = NewsPageFactory) -> tuple[Any, Any]:
    """A Dutch page and its approved French translation."""
    source = dutch(title, factory)
    target = submit(source)
    translate(target)
    send_for_approval(page=target, user=UserFactory())
    approve(page=fresh(target), user=UserFactory(roles=[Role.APPROVER]))
    return fresh(source), fresh(target)


def fresh(page: Page) -> Any:
    """As the database has it now."""
    return Page.objects.get(pk=page.pk).specific
