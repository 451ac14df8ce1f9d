"""The page as it would be published now, wherever its newest texts are kept."""

from typing import Any

from wagtail.models import Page


def running_translation(page: Page) -> Any:
    """The wagtail-localize translation whose target this page is, or None."""
    from wagtail_localize.models import Translation

    return (
        Translation.objects.filter(
            source__object_id=page.translation_key, target_locale_id=page.locale_id, enabled=True
        )
        .select_related("source", "source__locale", "target_locale")
        .first()
    )


def draft_of(page: Page) -> Page:
    """With the texts of its running translation, or else as it was saved last.

    What is not translated yet still stands in the language of the source.
    """
    translation = running_translation(page)
    if translation is None:
        return page.get_latest_revision_as_object()
    return translation.source.get_ephemeral_translated_instance(
        translation.target_locale, fallback=True
    )
