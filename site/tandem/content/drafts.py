"""The page as it would be published now, wherever its newest texts are kept."""

from typing import Any

from django.db.models import Exists, IntegerField, OuterRef
from django.db.models.functions import Cast
from wagtail.models import Page, WorkflowState, get_default_page_content_type


def in_approval() -> Exists:
    """Whether a page of the query is on its way through approval, sent back with remarks included."""
    running = WorkflowState.objects.active().filter(
        base_content_type=get_default_page_content_type()
    )
    # Object ids are text, and PostgreSQL wants the cast.
    return Exists(
        running.annotate(number=Cast("object_id", IntegerField())).filter(number=OuterRef("pk"))
    )


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
