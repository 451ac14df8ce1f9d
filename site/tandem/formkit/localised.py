"""The languages of a form: which snippet is the source, and what wagtail-localize still lacks."""

from collections.abc import Iterator

from wagtail_localize.models import StringTranslation, Translation, TranslationSource
from wagtail_localize.segments import StringSegmentValue
from wagtail_localize.segments.extract import extract_segments
from wagtail_localize.strings import StringValue

from tandem.formkit.fields import TYPES
from tandem.formkit.models import FormDef

#: A text by the id of its block and its place in it: ("<uuid>", "label").
Key = tuple[str, str]


def source_of(form_def: FormDef) -> FormDef:
    """The snippet that the others are translations of; itself where nothing was translated."""
    source = (
        TranslationSource.objects.filter(
            object_id=form_def.translation_key, translations__isnull=False
        )
        .order_by("created_at")
        .first()
    )
    if source is None or source.locale_id == form_def.locale_id:
        return form_def
    return (
        FormDef.objects.filter(
            translation_key=form_def.translation_key, locale_id=source.locale_id
        ).first()
        or form_def
    )


def in_language(form_def: FormDef, language: str) -> FormDef | None:
    """The same form in another language, or None."""
    if form_def.locale.language_code == language:
        return form_def
    return FormDef.objects.filter(
        translation_key=form_def.translation_key, locale__language_code=language
    ).first()


def texts_of(form_def: FormDef) -> dict[Key, str]:
    """Every text of the form, in its order; empty ones too."""
    return dict(_texts(form_def))


def _texts(form_def: FormDef) -> Iterator[tuple[Key, str]]:
    for section in form_def.sections:
        yield (section.id, "title"), section.value["title"]
        yield (section.id, "introduction"), section.value["introduction"] or ""
        for field in section.value["fields"]:
            for name in ("label", "help"):
                if name in field.value:
                    yield (field.id, name), field.value[name] or ""
            for name, words in TYPES[field.block_type].texts(field.value).items():
                yield (field.id, name), words


def untranslated(source: FormDef, target: FormDef) -> set[str]:
    """Paths of the texts that wagtail-localize has no published translation of.

    It fills such gaps with the source's words, so the target alone does not show them; nor does it
    show a question that was renamed and not synchronised. Paths are localize's own:
    `sections.<uuid>.fields.<uuid>.label`. Empty where the form is not translated by localize.
    """
    in_localize = Translation.objects.filter(
        source__object_id=source.translation_key,
        source__locale=source.locale_id,
        target_locale=target.locale_id,
        enabled=True,
    )
    if not in_localize.exists():
        return set()
    made = {
        (path, original): words
        for path, original, words in StringTranslation.objects.filter(
            locale=target.locale_id,
            context__object_id=source.translation_key,
            has_error=False,
        ).values_list("context__path", "translation_of__data", "data")
    }
    published = {(segment.path, segment.string.data) for segment in _strings(target)}
    gaps = set()
    for segment in _strings(source):
        words = made.get((segment.path, segment.string.data))
        if words is None or (segment.path, words) not in published:
            gaps.add(segment.path)
    return gaps


def _strings(form_def: FormDef) -> list[StringSegmentValue]:
    return [
        segment
        for segment in extract_segments(form_def)
        if isinstance(segment, StringSegmentValue) and isinstance(segment.string, StringValue)
    ]


def is_translation(form_def: FormDef) -> bool:
    """Whether wagtail-localize keeps this form up to date with another one."""
    return Translation.objects.filter(
        source__object_id=form_def.translation_key,
        target_locale=form_def.locale_id,
        enabled=True,
    ).exists()


def sync_translations(form_def: FormDef, user=None) -> None:
    """Bring the translations of a changed form up to date, as *Sync* of wagtail-localize does.

    New and renamed questions show the source's words until they are translated; `untranslated`
    knows which ones.
    """
    source = TranslationSource.objects.get_for_instance_or_none(form_def)
    if source is None:
        return
    source.update_from_db()
    source.refresh_segments()
    for translation in source.translations.filter(enabled=True):
        translation.save_target(user=user, publish=True)
