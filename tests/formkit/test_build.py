"""Forms are built, cleaned to plain JSON, and built again from it without loss."""

import json
from datetime import date
from decimal import Decimal
from typing import Any

import pytest
from crispy_forms.utils import render_crispy_form
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import RequestFactory
from django.utils import translation
from hypothesis import given, settings
from hypothesis import strategies as st

from tandem.formkit.build import SectionForm, cleaned_answers, section_form, uploads
from tandem.formkit.fields import TYPES
from tandem.formkit.schema import Field, Form, Section
from tandem.formkit.summary import FileLink
from tests.formkit import samples

NAME = "f_{}".format


def field(kind: str, *, required: bool = False, **options: Any) -> Field:
    """One field outside any form."""
    return Field(samples.uid(1), kind, {"nl": "Vraag"}, {}, required, "", False, options)


def form_of(one: Field, data: Any = None, initial: Any = None, **kwargs: Any) -> SectionForm:
    """A form of this field alone."""
    section = Section(samples.uid(9), {"nl": "Deel"}, {}, (one,))
    return section_form(section, language="nl", data=data, initial=initial, **kwargs)


def shown(one: Field, stored: Any) -> Any:
    """What a browser would send back untouched for a stored value."""
    bound = form_of(one, initial={one.id: stored})[one.name]
    context = bound.field.widget.get_context(one.name, bound.value(), {})["widget"]
    if one.type in ("single_choice", "multiple_choice", "municipality"):
        return [
            option["value"]
            for _, options, _ in context["optgroups"]
            for option in options
            if option["selected"]
        ]
    if one.type == "declaration":
        return "on" if context["attrs"].get("checked") else ""
    return context["value"] or ""


def posted(one: Field, value: Any) -> Any:
    """A QueryDict with this value, as a browser sends it."""
    return RequestFactory().post("/", {one.name: value}).POST


def round_trip(one: Field, stored: Any) -> Any:
    """Build from stored, send back untouched, clean."""
    form = form_of(one, data=posted(one, shown(one, stored)))
    assert form.errors == {}
    return json.loads(json.dumps(cleaned_answers(form))).get(one.id)


CHOICES = [{"id": samples.uid(n), "label": {"nl": f"Antwoord {n}"}} for n in range(1, 12)]
IDS = [choice["id"] for choice in CHOICES]
WORDS = st.text(st.characters(exclude_categories=("Cc", "Cs")), min_size=1, max_size=80).map(
    str.strip
)
PARAGRAPHS = st.lists(WORDS, min_size=1, max_size=4).map("\n\n".join).map(str.strip)
CENTS = st.integers(0, 999_999_999_999).map(lambda cents: str(Decimal(cents).scaleb(-2)))
NUMBERS = st.integers(-(10**12) + 1, 10**12 - 1).map(
    lambda n: format(Decimal(n).scaleb(-2).normalize() + 0, "f")
)

STORED = {
    "short_text": (field("short_text", max_length=120), WORDS.filter(bool)),
    "long_text": (field("long_text", max_words=300), PARAGRAPHS.filter(bool)),
    "number": (field("number", whole=False), NUMBERS),
    "euro": (field("euro"), CENTS),
    "date": (
        field("date"),
        st.dates(date(1900, 1, 1), date(2199, 12, 31)).map(date.isoformat),
    ),
    "single_choice": (field("single_choice", choices=CHOICES[:4]), st.sampled_from(IDS[:4])),
    "multiple_choice": (
        field("multiple_choice", choices=CHOICES),
        st.sets(st.sampled_from(IDS), min_size=1).map(lambda ids: sorted(ids, key=IDS.index)),
    ),
    "declaration": (field("declaration"), st.just(True)),
}


@pytest.mark.parametrize("language", ["nl", "fr"])
@pytest.mark.parametrize("kind", STORED)
@given(data=st.data())
@settings(max_examples=60, deadline=None)
def test_stored_answers_survive_the_form(kind, language, data):
    one, strategy = STORED[kind]
    stored = data.draw(strategy)

    with translation.override(language):
        assert round_trip(one, stored) == stored


@pytest.mark.django_db
@pytest.mark.parametrize("nis", ["21004", "23088", "44021"])
def test_a_municipality_survives_the_form(nis):
    assert round_trip(field("municipality", region="all"), nis) == nis


@pytest.mark.parametrize("kind", [kind for kind in TYPES if kind not in ("municipality", "file")])
@given(
    stored=st.recursive(
        st.none() | st.booleans() | st.integers() | st.floats() | st.text(),
        lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner),
        max_leaves=5,
    )
)
@settings(max_examples=40, deadline=None)
def test_a_form_is_built_whatever_was_stored(kind, stored):
    one = field(kind, choices=CHOICES) if "choice" in kind else field(kind)

    form = form_of(one, initial={one.id: stored})

    assert form.is_bound is False
    render_crispy_form(form)


@pytest.mark.django_db
@pytest.mark.parametrize("language", ["nl", "fr"])
def test_a_whole_section_survives_the_form(language):
    form, answers = samples.sample_form(), samples.complete_answers()

    with translation.override(language):
        for section in form.sections:
            first = section_form(section, language=language, initial=answers)
            data = {bound.html_name: bound.value() for bound in first}
            again = section_form(section, language=language, data=data, strict=False)
            ids = {one.id for one in section.fields}
            assert again.errors == {}
            assert cleaned_answers(again) == {
                key: value for key, value in answers.items() if key in ids
            }


TYPED = [
    ("euro", "149.722,00", "149722.00"),
    ("euro", "€ 1 006 397", "1006397.00"),
    ("number", "1.250", "1250"),
    ("number", "12,50", "12.5"),
    ("number", "-3", "-3"),
    ("number", "1 250,5", "1250.5"),
    ("date", "31/12/2027", "2027-12-31"),
    ("date", "31.12.2027", "2027-12-31"),
    ("long_text", " a\r\nb\rc ", "a\nb\nc"),
    ("short_text", "  Samen  ", "Samen"),
]


@pytest.mark.parametrize(("kind", "typed", "stored"), TYPED)
def test_what_people_type_is_stored_plainly(kind, typed, stored):
    one = field(kind, whole=False)
    form = form_of(one, data=posted(one, typed))

    assert form.is_valid()
    assert cleaned_answers(form) == {one.id: stored}


UNREADABLE = [
    ("euro", "veel", "This is not an amount. Write it like 12.500,00."),
    ("euro", "149,722", "It is not clear what you mean: write 149.722 or 149,72."),
    ("number", "tien", "This is not a number. Write it like 1.250 or 12,5."),
    ("number", "1,250", "This is not a number. Write it like 1.250 or 12,5."),
    ("number", "12,5", "Use a whole number."),
    ("date", "31/02/2027", "This is not a date. Write it like 31/12/2027."),
    ("date", "01/01/0027", "This is not a date. Write it like 31/12/2027."),
    ("single_choice", "elsewhere", "Choose one of the answers in the list."),
    ("multiple_choice", "elsewhere", "Choose answers from the list."),
]


@pytest.mark.parametrize(("kind", "typed", "message"), UNREADABLE)
def test_what_cannot_be_read_is_refused_and_shown_again(kind, typed, message):
    one = field(kind, whole=True, choices=CHOICES)
    with translation.override("en"):
        form = form_of(one, data=posted(one, typed))

        assert form.errors == {one.name: [message]}
    assert cleaned_answers(form) == {}
    assert typed in str(form[one.name].value())


@pytest.mark.django_db
def test_a_draft_may_be_empty():
    for section in samples.sample_form().sections:
        form = section_form(section, language="nl", data={})
        assert form.is_valid()
        assert cleaned_answers(form) == {}
        assert " required" not in render_crispy_form(form)


def test_a_draft_may_be_too_long():
    one = field("short_text", max_length=3)

    form = form_of(one, data=posted(one, "Samen"))

    assert cleaned_answers(form) == {} if not form.is_valid() else {one.id: "Samen"}
    assert cleaned_answers(form) == {one.id: "Samen"}


def test_nothing_is_longer_than_the_server_can_bear():
    one = field("long_text")

    assert form_of(one, data=posted(one, "a" * 50_001)).is_valid() is False


@pytest.mark.parametrize(
    ("one", "typed", "message"),
    [
        (field("short_text", required=True), "", "This field is required."),
        (
            field("short_text", max_length=3),
            "Samen",
            "Use at most 3 characters; now there are 5.",
        ),
        (field("euro", maximum="10.00"), "11", "The amount must be at most 10,00\u00a0euro."),
    ],
)
def test_a_strict_form_keeps_the_limits(one, typed, message):
    with translation.override("en"):
        form = form_of(one, data=posted(one, typed), strict=True)

        assert form.errors == {one.name: [message]}


@pytest.mark.django_db
def test_what_is_not_required_says_so():
    section = samples.sample_form().section(samples.PROJECT)

    with translation.override("en"):
        html = render_crispy_form(section_form(section, language="nl"))

    assert html.count("(optional)") == 1
    assert "Europees Handvest <span" in " ".join(html.split())


@pytest.mark.django_db
def test_the_form_speaks_the_language_it_is_asked_for():
    section = samples.sample_form().section(samples.PROJECT)

    form = section_form(section, language="fr")

    assert [one.label for one in form.fields.values()][:3] == ["Titre", "Résumé", "Participants"]
    assert form.fields[NAME(samples.TITLE)].help_text == "Court &amp; bon"
    with translation.override("fr"):
        place = dict(form.fields[NAME(samples.PLACE)].choices)
    assert (place["21004"], len(place)) == ("Bruxelles", 20)


def test_labels_cannot_bring_html():
    evil = '<img src=x onerror="x()">'
    one = Field(samples.uid(1), "short_text", {"nl": evil}, {"nl": evil}, True, "", False, {})

    assert "<img" not in render_crispy_form(form_of(one))


def pdf(name: str = "besluit.pdf", size: int = 10) -> SimpleUploadedFile:
    return SimpleUploadedFile(name, b"x" * size)


def files_form(*given: SimpleUploadedFile, **options: Any) -> tuple[Field, SectionForm]:
    one = field("file", extensions=["pdf", "docx"], max_files=2, max_megabytes=1, **options)
    request = RequestFactory().post("/", {one.name: list(given)})
    return one, form_of(one, data=request.POST, files=request.FILES)


def test_files_are_handed_over_and_not_stored():
    one, form = files_form(pdf("a.pdf"), pdf("b.DOCX"))

    assert form.is_valid()
    assert [upload.name for upload in uploads(form)[one.id]] == ["a.pdf", "b.DOCX"]
    assert cleaned_answers(form) == {}


@pytest.mark.parametrize(
    ("given", "message"),
    [
        ([pdf("a.exe")], "a.exe has a type that is not allowed. Use pdf, docx."),
        ([pdf("a.pdf", 1024 * 1024 + 1)], "a.pdf is larger than 1 MB."),
        ([pdf(), pdf(), pdf()], "Add at most 2 files."),
    ],
)
def test_files_that_are_not_allowed_are_refused(given, message):
    with translation.override("en"):
        one, form = files_form(*given)

        assert form.errors == {one.name: [message]}


def test_files_that_are_there_are_listed():
    one = field("file", extensions=["pdf"])
    there = FileLink("a&b.pdf", 2048, "/x/", "clean", remove_url="/x/remove/")

    with translation.override("en"):
        html = " ".join(render_crispy_form(form_of(one, attached={one.id: [there]})).split())

    assert '<a href="/x/">a&amp;b.pdf</a>' in html
    assert 'formaction="/x/remove/">Remove<span class="visually-hidden"> a&amp;b.pdf' in html


def test_sixty_fields_build():
    kinds = ["short_text", "long_text", "number", "euro", "date", "declaration"]
    fields = tuple(
        Field(samples.uid(n), kinds[n % 6], {"nl": f"Vraag {n}"}, {}, True, "", False, {})
        for n in range(60)
    )
    section = Section(samples.uid(99), {"nl": "Deel"}, {}, fields)

    form = section_form(Form((section,), ("nl",)).sections[0], language="nl")

    assert list(form.fields) == [one.name for one in fields]
