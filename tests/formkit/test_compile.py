"""Compiling: structure from the source, texts by UUID, nothing that depends on the moment."""

from copy import deepcopy
from decimal import Decimal

import pytest
from django.utils import translation

from tandem.formkit.compile import Missing, compile_form, missing_strings, seal
from tandem.formkit.schema import Form
from tests.formkit import samples


@pytest.fixture(autouse=True)
def _english():
    with translation.override("en"):
        yield


@pytest.mark.django_db
def test_texts_of_both_languages_meet_by_uuid():
    form = samples.sample_form()

    assert form.field(samples.TITLE).label == {"nl": "Titel", "fr": "Titre"}
    assert form.field(samples.TITLE).help == {"nl": "Kort & goed", "fr": "Court & bon"}
    assert form.section(samples.BUDGET).title == {"nl": "Begroting", "fr": "Budget"}
    assert [choice.label for choice in form.field(samples.GROUPS).choices] == [
        {"nl": "Vrouwen", "fr": "Femmes"},
        {"nl": "Jongeren", "fr": "Jeunes"},
        {"nl": "Ouderen", "fr": "Aînés"},
    ]
    assert form.field(samples.NOTE).options["html"]["fr"] == "<p>Seuls les frais <b>réels</b>.</p>"


@pytest.mark.django_db
def test_the_order_of_the_source_counts():
    form_def = samples.both_languages()
    turned = samples.sections()[::-1]
    form_def.sections = turned
    form_def.save()

    form = Form.from_json(compile_form(form_def, languages=["nl", "fr"]))

    assert [section.title["fr"] for section in form.sections] == ["Budget", "Votre projet"]


@pytest.mark.django_db
def test_only_the_asked_languages_are_in_the_form():
    form = Form.from_json(compile_form(samples.both_languages(), languages=["nl"]))

    assert form.languages == ("nl",)
    assert {language for field in form.fields() for language in field.label} == {"nl"}


@pytest.mark.django_db
def test_themes_come_from_the_call():
    assert samples.sample_form().field(samples.THEME).choices == samples.THEMES


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("limits", "expected"),
    [
        ((Decimal(2500), Decimal(12500)), ("2500.00", "12500.00")),
        ((Decimal(0), None), ("0.00", "20000.00")),
        ((None, Decimal(50000)), (None, "20000.00")),
    ],
)
def test_the_tighter_limit_counts(limits, expected):
    schema = compile_form(
        samples.both_languages(), languages=["nl"], limits={"requested_amount": limits}
    )

    options = Form.from_json(schema).field(samples.AMOUNT).options
    assert (options["minimum"], options["maximum"]) == expected


@pytest.mark.django_db
def test_json_is_read_back_as_it_was():
    form = samples.sample_form()

    assert Form.from_json(form.to_json()) == form


@pytest.mark.django_db
def test_the_seal_is_of_the_content():
    schema = compile_form(samples.both_languages(), languages=["nl", "fr"])
    other = deepcopy(schema)
    other["sections"][0]["fields"][0]["label"]["fr"] = "Autre"

    assert seal(schema) == seal(dict(reversed(schema.items())))
    assert seal(schema) != seal(other)
    assert len(seal(schema)) == 64


@pytest.mark.django_db
def test_script_in_an_explanation_is_taken_out():
    raw = samples.sections()
    raw[1]["value"]["fields"][0]["value"]["text"] = (
        '<p onclick="x()">Lees <a href="javascript:x()">dit</a><script>x()</script></p>'
    )

    form = Form.from_json(compile_form(samples.dutch_form(raw), languages=["nl"]))

    html = form.field(samples.NOTE).options["html"]["nl"]
    assert html == '<p>Lees <a rel="noopener noreferrer">dit</a></p>'


@pytest.mark.django_db
def test_nothing_is_missing_in_a_form_with_both_languages():
    assert missing_strings(samples.both_languages(), ["nl", "fr"]) == []


@pytest.mark.django_db
def test_a_form_without_translation_misses_everything():
    assert missing_strings(samples.dutch_form(), ["nl", "fr"]) == [Missing("the whole form", "fr")]


@pytest.mark.django_db
def test_every_missing_text_is_named():
    form_def = samples.both_languages()
    french = form_def.get_translation(samples.locale("fr"))
    raw = samples.in_french(samples.sections())
    raw[0]["value"]["introduction"] = ""
    raw[0]["value"]["fields"][0]["value"]["help"] = " "
    raw[0]["value"]["fields"][6]["value"]["choices"][1]["value"] = ""
    raw[1]["value"]["fields"][0]["value"]["text"] = ""
    raw[1]["value"]["fields"][1]["value"]["label"] = ""
    french.sections = raw
    french.save()

    assert [gap.where for gap in missing_strings(form_def, ["nl", "fr"])] == [
        "“Uw project”: introduction",
        "“Uw project” › “Titel”: hint",
        "“Uw project” › “Doelgroepen” › “Jongeren”",
        "“Begroting” › explanation",
        "“Begroting” › “Gevraagd bedrag”",
    ]
