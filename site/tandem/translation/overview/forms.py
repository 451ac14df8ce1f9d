"""Rows of forms, and of whatever else editors keep as translatable snippets."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from django.utils.text import capfirst
from wagtail.models import TranslatableMixin
from wagtail.snippets.models import get_snippet_models

from tandem.translation.overview import facts
from tandem.translation.overview.states import Row, State

#: (key of a form, language) that nobody needs; whoever knows what a form is for answers.
NotNeeded = Callable[[], set[tuple[int, str]]]
_NOT_NEEDED: list[NotNeeded] = []


def register_not_needed(ask: NotNeeded) -> None:
    """Ask this too which forms are not missing in a language."""
    _NOT_NEEDED.append(ask)


def form_models() -> list[type[TranslatableMixin]]:
    """The kinds of snippets that are translated."""
    return [model for model in get_snippet_models() if issubclass(model, TranslatableMixin)]


@dataclass(frozen=True)
class _Known(facts.Known):
    """What was asked about all forms of a kind at once."""

    translated: dict[facts.Key, datetime]
    saved: dict[facts.Key, datetime]


def form_rows(shared: facts.Known) -> Iterator[Row]:
    """Every form in every language but its first; for all who see the overview.

    A form that is not translated because nobody needs it is not missing.
    """
    locales, links, missing = shared.locales, shared.links, shared.missing
    not_needed = {pair for ask in _NOT_NEEDED for pair in ask()}
    for model in form_models():
        groups: dict[UUID, dict[int, Any]] = {}
        for form in model._default_manager.order_by("pk"):
            groups.setdefault(form.translation_key, {})[form.locale_id] = form
        keys = list(groups)
        known = _Known(locales, links, missing, facts.translated_at(keys), facts.saved_at(keys))
        for key, group in groups.items():
            source = _source(known, key, group)
            for locale, language in locales.items():
                unwanted = locale not in group and (source.pk, language) in not_needed
                if locale != source.locale_id and not unwanted:
                    yield _row(known, source, locale, group.get(locale))


def _source(known: _Known, key: UUID, group: dict[int, Any]) -> Any:
    """The form that was translated from; where none was, the first."""
    for locale in known.locales:
        link = known.links.get((key, locale))
        if link is not None and link.source_locale_id in group:
            return group[link.source_locale_id]
    return min(group.values(), key=lambda form: form.pk)


def _row(known: _Known, source: Any, locale: int, target: Any | None) -> Row:
    """A form has no draft of its own: it is done when its texts are, and were put into it."""
    where = source.translation_key, locale
    link = known.links.get(where)
    row = Row(
        title=str(source),
        kind=capfirst(str(source._meta.verbose_name)),
        section="",
        language=known.locales[locale],
        source_language=known.locales[source.locale_id],
        state=State.MISSING,
        texts=None,
        source_id=source.pk,
        target_id=target.pk if target else None,
        translation_id=link.pk if link and link.enabled else None,
        model=source._meta.label_lower,
        is_page=False,
    )
    if target is not None:
        linked = link is not None and link.enabled
        row.texts = known.missing.get((link.source_id, locale), 0) if link and linked else 0
        translated, saved = known.translated.get(where), known.saved.get(where)
        unsaved = translated is not None and (saved is None or saved < translated)
        row.state = State.DRAFT if row.texts or unsaved else State.PUBLISHED
        row.since = translated if row.state is State.DRAFT else saved
    return row
