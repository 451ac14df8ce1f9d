"""Translate a page or snippet with wagtail-localize, as a translator does it string by string."""

import json
from collections import defaultdict
from collections.abc import Mapping
from typing import Any

from wagtail.fields import StreamField
from wagtail.models import Locale, Page
from wagtail_localize.models import StringTranslation, Translation, TranslationSource
from wagtail_localize.segments import StringSegmentValue
from wagtail_localize.segments.extract import extract_segments

from tandem.accounts.models import User


def translate(
    instance: Any, *, texts: Mapping[str, Any], into: str, by: User, share: float = 1.0
) -> Any:
    """The translation of `instance`, made of the fields in `texts`; a page comes as a draft.

    Source and translation have blocks with the same ids, so that strings pair off by their place.
    `share` below 1 leaves the last strings untranslated, as on a desk in the middle of the work.
    """
    locale = Locale.objects.get(language_code=into)
    source, _created = TranslationSource.update_or_create_from_instance(instance)
    translation, _created = Translation.objects.get_or_create(source=source, target_locale=locale)
    _store_strings(source, _words_of(source.as_instance(), texts), locale, by, share)
    translation.save_target(user=by, publish=not isinstance(instance, Page))
    return source.get_translated_instance(locale)


def _words_of(twin: Any, texts: Mapping[str, Any]) -> dict[str, list[str]]:
    """The strings that localize would find in the translated instance, by their place."""
    for name, value in texts.items():
        is_stream = isinstance(twin._meta.get_field(name), StreamField)
        setattr(twin, name, json.dumps(value) if is_stream else value)
    words: dict[str, list[str]] = defaultdict(list)
    for segment in extract_segments(twin):
        if isinstance(segment, StringSegmentValue):
            words[segment.path].append(segment.string.data)
    return words


def _store_strings(
    source: TranslationSource, words: dict[str, list[str]], locale: Locale, by: User, share: float
) -> None:
    segments = list(source.stringsegment_set.select_related("context", "string").order_by("order"))
    taken: dict[str, int] = defaultdict(int)
    made = []
    for segment in segments:
        path = segment.context.path
        translated = words[path]
        if taken[path] >= len(translated):
            raise ValueError(f"{source}: {path} has fewer strings in the translation")
        made.append(
            StringTranslation(
                translation_of=segment.string,
                locale=locale,
                context=segment.context,
                data=translated[taken[path]],
                translation_type=StringTranslation.TRANSLATION_TYPE_MANUAL,
                last_translated_by=by,
            )
        )
        taken[path] += 1
    done = made[: round(len(made) * share)]
    # The same sentence twice in one place is one string for localize.
    StringTranslation.objects.bulk_create(done, ignore_conflicts=True)
