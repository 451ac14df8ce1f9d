"""An event that is cancelled is so in every language, from the moment one of its pages says it."""

from typing import Any

from django.utils import timezone
from wagtail.models import Page

from home.models.events.event_page import EventPage
from tandem.content.drafts import running_translation


def tell_other_languages(*, instance: EventPage, **_kwargs: Any) -> None:
    """The other pages of this event say the same as its source. A receiver of `page_published`.

    Words wait for a translator, this fact does not: nobody travels to an event that is cancelled. A
    translation never decides it, as its texts may be older than the cancelling.
    """
    if not instance.live:
        return
    pages = EventPage.objects.filter(translation_key=instance.translation_key)
    source = _source(instance)
    is_cancelled = pages.values_list("is_cancelled", flat=True).get(pk=source.pk)
    for page in pages.exclude(is_cancelled=is_cancelled).select_related("latest_revision"):
        _say(page, is_cancelled)
    instance.is_cancelled = is_cancelled


def _source(page: EventPage) -> Page:
    """The page that this one translates, or else itself."""
    translation = running_translation(page)
    if translation is None:
        return page
    pages = EventPage.objects.filter(translation_key=page.translation_key)
    return pages.filter(locale=translation.source.locale).first() or page


def _say(page: EventPage, is_cancelled: bool) -> None:
    """As readers see it, and as its editor finds it: what is published later says the same."""
    now = timezone.now()
    changed = {"last_published_at": now} if page.live else {}
    EventPage.objects.filter(pk=page.pk).update(is_cancelled=is_cancelled, **changed)
    if draft := page.latest_revision:
        draft.content["is_cancelled"] = is_cancelled
        draft.save(update_fields=["content"])
