"""Rows of pages: one for every language into which a page is, or could be, translated."""

from collections.abc import Iterator
from typing import Any
from uuid import UUID

from django.contrib.contenttypes.models import ContentType
from django.utils.text import capfirst
from wagtail.models import Page, get_page_models

from tandem.translation.overview.facts import Facts, Known, Link, PageFacts, page_facts
from tandem.translation.overview.states import Row, State

STEP = Page.steplen
SECTION = 3 * STEP


def page_rows(user: Any, known: Known) -> Iterator[Row]:
    """Every published page and every translation, as far as this person sees pages in the CMS."""
    facts, locales = page_facts(user, known), known.locales
    types = ContentType.objects.get_for_models(*get_page_models())
    kinds = {kind.pk: kind for kind in types.values()}
    for key, group in facts.pages.items():
        source_locale = _source_locale(facts, key, group, locales)
        for locale, language in locales.items():
            if locale != source_locale:
                row = _row(facts, key, source_locale, locale, kinds)
                if row is not None:
                    row.language, row.source_language = language, locales[source_locale]
                    yield row


def _source_locale(
    facts: Facts, key: UUID, group: dict[int, PageFacts], locales: dict[int, str]
) -> int:
    """The language that was translated from; for pairs made by hand the page that was first."""
    for locale in locales:
        link = facts.links.get((key, locale))
        if link is not None and (link.source_locale_id in group or _is_live(group.get(locale))):
            return link.source_locale_id
    return min(group.values(), key=lambda page: page.pk).locale_id


def _is_live(page: PageFacts | None) -> bool:
    return page is not None and page.live


def _row(
    facts: Facts, key: UUID, source_locale: int, locale: int, kinds: dict[int, ContentType]
) -> Row | None:
    group = facts.pages[key]
    source, target = group.get(source_locale), group.get(locale)
    link = facts.links.get((key, locale))
    if target is None and (source is None or not source.live):
        return None
    page = source or target
    if page is None:  # the key has pages in other languages alone
        return None
    kind = kinds[page.content_type_id]
    model = kind.model_class()
    row = Row(
        title=source.draft_title if source else (link.source_title if link else page.draft_title),
        kind=capfirst(str(model._meta.verbose_name)) if model else kind.model,
        section=_section(facts, page),
        language="",
        state=State.PUBLISHED,
        source_id=source.pk if source else None,
        target_id=target.pk if target else None,
        translation_id=link.pk if link and link.enabled else None,
        model=f"{kind.app_label}.{kind.model}",
    )
    if target is None:
        row.state, row.since, row.texts = State.MISSING, page.first_published_at, None
        row.waits_for_parent = not _parent_is_there(facts, page, locale)
    else:
        _judge(row, facts, source, target, link)
    return row


def _judge(
    row: Row, facts: Facts, source: PageFacts | None, target: PageFacts, link: Link | None
) -> None:
    """The state of a translation that exists."""
    linked = link is not None and link.enabled
    row.texts = facts.missing.get((link.source_id, target.locale_id), 0) if link and linked else 0
    row.moved = source is not None and _stands_elsewhere(facts, source, target)
    if _lost_its_source(facts, source, target, link):
        row.state = State.SOURCE_GONE
        row.since = facts.unpublished.get(source.pk) if source is not None else None
    elif target.pk in facts.waiting:
        row.state, row.since = State.WAITING, facts.waiting[target.pk]
    elif not target.live and target.pk not in facts.scheduled:
        row.state, row.since = State.DRAFT, target.latest_revision_created_at
    elif link is not None and linked and (row.texts or _changed_since(target, link)):
        row.state, row.since = State.OUTDATED, link.changed_at
    elif target.pk in facts.scheduled:
        row.state, row.since = State.SCHEDULED, target.latest_revision_created_at
    else:
        row.state, row.since = State.PUBLISHED, target.last_published_at


def _lost_its_source(
    facts: Facts, source: PageFacts | None, target: PageFacts, link: Link | None
) -> bool:
    """Deleted, or not published any more, while readers see the translation, or will on its date.

    Of a pair made by hand, the older page is the source, until somebody keeps the other one.
    """
    will_be_read = target.pk in facts.scheduled and _was_taken_away(facts, source)
    if not (target.live or will_be_read):
        return False
    if link is not None:
        return source is None or (link.enabled and not source.live)
    if source is None or source.live or source.pk not in facts.unpublished:
        return False
    kept = facts.kept.get(target.pk)
    return kept is None or kept < facts.unpublished[source.pk]


def _was_taken_away(facts: Facts, source: PageFacts | None) -> bool:
    """Not one that was never live, or that has a date of its own to come."""
    if source is None:
        return True
    return source.pk in facts.unpublished and source.pk not in facts.scheduled


def _changed_since(target: PageFacts, link: Link) -> bool:
    """Facts that stand in both languages changed, or new texts were not sent for approval yet."""
    made = target.latest_revision_created_at
    return made is not None and made < link.changed_at


def _section(facts: Facts, page: PageFacts) -> str:
    """The title of the section, in the language of the source; the home page is its own."""
    above = facts.by_path.get(page.path[:SECTION])
    return above.draft_title if above else page.draft_title


def _parent(facts: Facts, page: PageFacts) -> PageFacts | None:
    return facts.by_path.get(page.path[:-STEP])


def _parent_is_there(facts: Facts, source: PageFacts, locale: int) -> bool:
    above = _parent(facts, source)
    return above is None or locale in facts.pages[above.translation_key]


def _stands_elsewhere(facts: Facts, source: PageFacts, target: PageFacts) -> bool:
    """Whether the page above the source is translated, and the translation stands under another."""
    mine, theirs = _parent(facts, source), _parent(facts, target)
    if mine is None or theirs is None or mine.translation_key == theirs.translation_key:
        return False
    return target.locale_id in facts.pages[mine.translation_key]
