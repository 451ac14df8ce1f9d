"""The facts of an event are the same in every language, from the moment its source is published.

Words wait for a translator, facts do not: nobody travels to an event that is cancelled, or on the
day that it was planned first.
"""

from typing import Any

from django.utils import timezone

from home.models.events.event_page import FACTS, EventPage
from tandem.content.drafts import running_translation

#: The instants follow from days and hours.
KEPT_ALIKE = (*FACTS, "begins", "finishes")


def tell_other_languages(*, instance: EventPage, **_kwargs: Any) -> None:
    """The other pages of this event say the same as its source. A receiver of `page_published`.

    A translation never decides: its draft may be older than the last change of the source.
    """
    if not instance.live:
        return
    source = _source(instance)
    pages = EventPage.objects.filter(translation_key=instance.translation_key)
    for page in pages.exclude(pk=source.pk).select_related("latest_revision"):
        _say(page, source)
    for name in KEPT_ALIKE:
        setattr(instance, name, getattr(source, name))


def _source(page: EventPage) -> EventPage:
    """The page that this one translates, or else itself."""
    translation = running_translation(page)
    if translation is None:
        return page
    pages = EventPage.objects.filter(translation_key=page.translation_key)
    return pages.filter(locale=translation.source.locale).first() or page


def _say(page: EventPage, source: EventPage) -> None:
    """As readers see it, and as its editor finds it: what is published later says the same."""
    said, known = source.serializable_data(), page.serializable_data()
    changed = [name for name in KEPT_ALIKE if said[name] != known[name]]
    if changed:
        facts = {name: getattr(source, name) for name in changed}
        moment = {"last_published_at": timezone.now()} if page.live else {}
        EventPage.objects.filter(pk=page.pk).update(**facts, **moment)
    draft = page.latest_revision
    if draft and any(draft.content.get(name) != said[name] for name in KEPT_ALIKE):
        draft.content |= {name: said[name] for name in KEPT_ALIKE}
        draft.save(update_fields=["content"])
