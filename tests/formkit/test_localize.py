"""On the real wagtail-localize: identities survive, and gaps are seen though localize fills them."""

from typing import Any

import pytest
from wagtail_localize.models import (
    StringSegment,
    StringTranslation,
    Translation,
    TranslationSource,
)

from tandem.formkit.compile import compile_form, missing_strings
from tandem.formkit.localised import source_of, sync_translations
from tandem.formkit.models import FormDef
from tandem.formkit.schema import Form
from tests.formkit import samples

pytestmark = pytest.mark.django_db


def start_translation(form_def: FormDef) -> Translation:
    """What *Translate this form* does: the French snippet is made, with Dutch words."""
    source, _ = TranslationSource.update_or_create_from_instance(form_def)
    translation = Translation.objects.create(source=source, target_locale=samples.locale("fr"))
    translation.save_target(publish=True)
    return translation


def translate(translation: Translation, *, publish: bool = True) -> None:
    """Fill in every French text that we know, as the side-by-side screen does."""
    french = {word: text for word, text in samples.FRENCH.items() if "<" not in word}
    french["Alleen <b>echte</b> kosten."] = "Seuls les frais <b>réels</b>."
    french["Kort &amp; goed"] = "Court &amp; bon"
    segments = StringSegment.objects.filter(source=translation.source)
    for segment in segments.select_related("string", "context"):
        if segment.string.data in french:
            StringTranslation.objects.update_or_create(
                translation_of=segment.string,
                context=segment.context,
                locale=translation.target_locale,
                defaults={"data": french[segment.string.data]},
            )
    if publish:
        translation.save_target(publish=True)


def identities(form_def: FormDef) -> list[Any]:
    """Every UUID of the form, in its order."""
    return [
        (
            section.id,
            [
                (field.id, [item.id for item in field.value["choices"].bound_blocks])
                if "choices" in field.value
                else field.id
                for field in section.value["fields"]
            ],
        )
        for section in form_def.sections
    ]


def french_of(form_def: FormDef) -> FormDef:
    return FormDef.objects.get(translation_key=form_def.translation_key, locale__language_code="fr")


def compiled(form_def: FormDef) -> Form:
    return Form.from_json(compile_form(form_def, languages=["nl", "fr"]))


def test_identities_survive_translate_reorder_relabel_and_sync():
    form_def = samples.dutch_form()
    translation = start_translation(form_def)
    translate(translation)
    assert identities(french_of(form_def)) == identities(form_def)

    raw = samples.sections()[::-1]  # sections reordered
    fields = raw[1]["value"]["fields"]
    fields[0]["value"]["label"] = "Naam van het project"  # relabelled
    fields.reverse()
    choices = next(field for field in fields if field["id"] == samples.GROUPS)
    kept = choices["value"]["choices"][:0:-1]  # the first deleted, the others reversed
    choices["value"]["choices"] = [samples.answer(samples.uid(34), "Iedereen"), *kept]
    form_def.sections = raw
    form_def.save()
    sync_translations(form_def)

    assert identities(french_of(form_def)) == identities(form_def)
    form = compiled(form_def)
    assert form.field(samples.SUMMARY).label == {"nl": "Samenvatting", "fr": "Résumé"}
    assert [choice.label["fr"] for choice in form.field(samples.GROUPS).choices] == [
        "Iedereen",
        "Aînés",
        "Jeunes",
    ]


def test_a_translated_form_misses_nothing():
    form_def = samples.dutch_form()
    translate(start_translation(form_def))

    assert missing_strings(form_def, ["nl", "fr"]) == []
    assert compiled(form_def).field(samples.TITLE).help["fr"] == "Court & bon"
    assert compiled(form_def).field(samples.NOTE).options["html"]["fr"] == (
        "<p>Seuls les frais <b>réels</b>.</p>"
    )


def test_words_that_localize_filled_in_from_the_source_are_missing():
    form_def = samples.dutch_form()
    start_translation(form_def)

    gaps = missing_strings(form_def, ["nl", "fr"])

    assert len(gaps) == 22
    assert {gap.language for gap in gaps} == {"fr"}


def test_a_renamed_question_is_missing_until_it_is_synchronised_and_translated():
    form_def = samples.dutch_form()
    translation = start_translation(form_def)
    translate(translation)
    raw = samples.sections()
    raw[0]["value"]["fields"][0]["value"]["label"] = "Naam"
    form_def.sections = raw
    form_def.save()
    expected = ["“Uw project” › “Naam”"]
    assert [gap.where for gap in missing_strings(form_def, ["nl", "fr"])] == expected

    sync_translations(form_def)

    assert [gap.where for gap in missing_strings(form_def, ["nl", "fr"])] == expected


def test_a_translation_that_was_not_published_is_missing():
    form_def = samples.dutch_form()
    translation = start_translation(form_def)
    translate(translation, publish=False)
    assert len(missing_strings(form_def, ["fr"])) == 22

    translation.save_target(publish=True)

    assert missing_strings(form_def, ["fr"]) == []


def test_a_word_that_is_the_same_in_both_languages_is_not_missing():
    raw = samples.sections()
    raw[1]["value"]["title"] = "Budget"
    form_def = samples.dutch_form(raw)
    translation = start_translation(form_def)
    samples_and_budget = StringSegment.objects.get(
        source=translation.source, context__path=f"sections.{samples.BUDGET}.title"
    )
    StringTranslation.objects.create(
        translation_of=samples_and_budget.string,
        context=samples_and_budget.context,
        locale=translation.target_locale,
        data="Budget",
    )
    translate(translation)

    assert missing_strings(form_def, ["nl", "fr"]) == []


def test_the_source_is_found_from_the_translation():
    form_def = samples.dutch_form()
    start_translation(form_def)

    assert source_of(french_of(form_def)) == form_def
    assert source_of(form_def) == form_def


def test_the_name_for_officials_stays_the_same():
    form_def = samples.dutch_form()
    start_translation(form_def)
    form_def.name = "Gelijke kansen 2028"
    form_def.save()
    sync_translations(form_def)

    assert french_of(form_def).name == "Gelijke kansen 2028"
