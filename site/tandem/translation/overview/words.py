"""How many words there are to translate: exact once a page was submitted, about right before."""

import re
from collections import defaultdict
from collections.abc import Iterator
from typing import Any

from django.db.models import F
from django.utils.html import strip_tags
from wagtail.fields import StreamField
from wagtail_localize.fields import TranslatableField, get_translatable_fields

from tandem.translation.overview.facts import texts_to_do
from tandem.translation.overview.states import Row

_UUID = re.compile(r"^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$")


def count_words(rows: list[Row]) -> None:
    """Fill in `words` of these rows: one question, and one for every type that is missing."""
    started = [row.translation_id for row in rows if row.texts and row.translation_id]
    left = _left(started) if started else {}
    whole = _whole([row for row in rows if row.texts is None])
    for row in rows:
        if row.texts is None:
            row.words = whole.get((row.model, row.source_id), 0)
        elif row.texts:
            row.words = left.get(row.translation_id, 0)


def _left(translations: list[int]) -> dict[int | None, int]:
    """Words of the texts without translation, by translation."""
    segments = texts_to_do(source__translations__in=translations).annotate(
        translation=F("source__translations")
    )
    words: dict[int | None, int] = defaultdict(int)
    for translation, text in segments.values_list("translation", "string__data"):
        words[translation] += number_of_words(text)
    return words


def _whole(rows: list[Row]) -> dict[tuple[str, int | str | None], int]:
    """Words of pages and forms that nobody began to translate."""
    from django.apps import apps

    by_model: dict[str, list[Any]] = defaultdict(list)
    for row in rows:
        by_model[row.model].append(row.source_id)
    return {
        (model, instance.pk): sum(number_of_words(text) for text in _texts(instance))
        for model, ids in by_model.items()
        for instance in apps.get_model(model)._default_manager.filter(pk__in=ids)
    }


def _texts(instance: Any) -> Iterator[str]:
    """The texts that people translate. Of streams the stored form: blocks would ask for pictures."""
    for field in get_translatable_fields(type(instance)):
        if not isinstance(field, TranslatableField) or field.field_name == "slug":
            continue
        value = getattr(instance, field.field_name, None)
        if value and isinstance(field.get_field(type(instance)), StreamField):
            yield from _strings(list(value.raw_data))
        elif isinstance(value, str):
            yield value


def _strings(raw: Any) -> Iterator[str]:
    if isinstance(raw, str):
        if not _UUID.match(raw):
            yield raw
    elif isinstance(raw, dict):
        block = "type" in raw and "value" in raw
        yield from _strings(raw["value"] if block else list(raw.values()))
    elif isinstance(raw, list):
        for item in raw:
            yield from _strings(item)


def number_of_words(text: str) -> int:
    """Words as a translator counts them: without marks of rich text."""
    return len(strip_tags(text.replace("<", " <")).split())
