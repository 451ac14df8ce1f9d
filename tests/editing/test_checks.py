"""What each check finds, and what it leaves alone."""

import uuid

import pytest

from home.models import NewsPage
from tandem.content.models import SiteDocument
from tandem.editing.checking import findings_of
from tandem.editing.checks import findings_in
from tandem.editing.checks.finding import Severity
from tandem.editing.checks.languages import likely_language
from tandem.editing.reading.page import read_page
from tandem.editing.reading.pieces import Heading, Link, PageText, Paragraph, Picture, Place, Table
from tests.factories.editing import body, rich
from tests.factories.pages import NewsPageFactory, SiteImageFactory
from tests.factories.places import ThemePageFactory

HERE = Place("body", "b1")
FRENCH = "Les communes et les associations peuvent introduire leur demande avec un partenaire."
DUTCH = "De gemeenten en verenigingen kunnen hun aanvraag indienen met een partner uit de buurt."


def text(*pieces, language: str = "nl", **more) -> PageText:
    defaults = {"title": "Nieuws", "introduction": "Kort.", "search_description": "In één zin."}
    return PageText(language=language, pieces=list(pieces), **(defaults | more))


def found(*pieces, **more) -> list[tuple[str, str]]:
    """(severity, block) of each finding."""
    return [(f.severity.value, f.place.block) for f in findings_in(text(*pieces, **more))]


def outward(words: str, url: str = "https://voorbeeld.example/") -> Link:
    return Link(words, url, HERE, url=url)


def test_a_text_in_order_gives_nothing():
    pieces = [
        Heading("Wat", 2, HERE),
        Heading("Hoe", 3, HERE),
        Heading("Wanneer", 2, HERE),
        Paragraph(DUTCH, HERE),
        outward("Het reglement van de oproep"),
        Picture("foto", "Twee mensen op een tandem", False, HERE),
        Picture("lijn", "", True, HERE),
        Table(True, HERE),
    ]
    assert found(*pieces) == []


@pytest.mark.parametrize(
    "levels",
    [[3], [2, 4], [1], [2, 3, 5]],
    ids=["begins with 3", "2 to 4", "a second title", "3 to 5"],
)
def test_left_out_level_is_an_error_once(levels):
    assert found(*(Heading("Kop", level, HERE) for level in levels)) == [("error", "b1")]


def test_going_back_up_is_no_jump():
    assert found(*(Heading("Kop", level, HERE) for level in [2, 3, 4, 2, 3])) == []


def test_empty_heading_is_an_error():
    assert found(Heading("", 2, HERE)) == [("error", "b1")]


@pytest.mark.parametrize("words", ["Klik hier", "lees meer…", "En savoir plus", "ici", ""])
def test_link_that_does_not_say_where_it_leads_is_an_error(words):
    assert found(outward(words)) == [("error", "b1")]


@pytest.mark.parametrize("words", ["https://statbel.fgov.be/nl", "www.statbel.fgov.be"])
def test_bare_address_is_a_warning(words):
    assert found(outward(words)) == [("warning", "b1")]


def test_same_words_for_two_places_is_one_warning():
    one = outward("Reglement", "https://a.example/")
    two = outward("Reglement", "https://b.example/")
    assert found(one, one) == []
    assert found(one, two, two) == [("warning", "b1")]


def test_link_of_a_block_has_a_title_of_its_own():
    assert (
        found(Link("", "https://a.example/", HERE, url="https://a.example/", in_text=False)) == []
    )


def test_link_without_address_is_an_error():
    assert found(outward("Het reglement", "#")) == [("error", "b1")]


@pytest.mark.parametrize("description", ["", "IMG_2041.JPG", "dsc-0001"])
def test_picture_without_words_is_an_error(description):
    assert found(Picture("foto", description, False, HERE)) == [("error", "b1")]


def test_table_without_header_is_an_error():
    assert found(Table(False, HERE)) == [("error", "b1")]


@pytest.mark.parametrize(
    ("language", "words", "expected"),
    [
        ("nl", FRENCH, [("warning", "b1")]),
        ("fr", DUTCH, [("warning", "b1")]),
        ("nl", DUTCH, []),
        ("fr", FRENCH, []),
        ("nl", "Théâtre de la Monnaie", []),  # a name proves nothing
        ("nl", "Meer info bij de Direction générale: " + DUTCH, []),
    ],
)
def test_other_language_without_saying_so_is_a_warning(language, words, expected):
    assert found(Paragraph(words, HERE), language=language) == expected


def test_quote_that_names_its_language_is_in_order():
    assert found(Paragraph(FRENCH, HERE, language="fr")) == []


def test_small_words_of_both_languages_prove_nothing():
    assert likely_language("de en on te par met de la van une un het") == ""


def test_capitals_are_a_warning_and_abbreviations_are_not():
    assert found(Paragraph("Het OCMW en de VVSG doen mee", HERE)) == []
    assert found(Paragraph("DIT IS HEEL BELANGRIJK NIEUWS", HERE)) == [("warning", "b1")]
    assert found(title="OPROEP VOOR GEMEENTEN") == [("warning", "")]


def test_page_that_does_not_say_what_it_is_about():
    bare = text(introduction="", search_description="")
    assert [f.place.field for f in findings_in(bare)] == ["introduction", "search_description"]
    long = text(search_description="w" * 156)
    assert [(f.severity, f.place.field) for f in findings_in(long)] == [
        (Severity.WARNING, "search_description")
    ]


def test_errors_come_first():
    pieces = [outward("www.voorbeeld.example"), Heading("", 2, HERE)]
    assert [severity for severity, _block in found(*pieces)] == ["error", "warning"]


def test_messages_are_in_the_language_of_the_editor(french):
    (finding,) = findings_in(text(Table(False, HERE)))
    assert "tableau" in finding.message


@pytest.mark.django_db
def test_subheading_counts_as_the_third_level():
    under = body(("heading", "Wat"), ("subheading", "Voor wie"))
    read = read_page(NewsPageFactory(body=under))
    headings = [piece for piece in read.pieces if isinstance(piece, Heading)]
    assert [(one.text, one.level) for one in headings] == [("Wat", 2), ("Voor wie", 3)]
    alone = NewsPageFactory(body=body(("subheading", "Voor wie")))
    assert [f.severity for f in findings_of(alone)] == [Severity.ERROR]


@pytest.mark.django_db
def test_title_of_a_section_is_a_heading_of_the_second_level():
    """As readers see it: the headings in the text of a section begin at the third."""
    section = {
        "title": "Voor wie",
        "text": [("rich_text", "<h3>Scholen</h3><p>Ook u.</p>")],
        "pages": [],
        "documents": [],
    }
    page = ThemePageFactory(sections=[("section", section)])
    headings = [piece for piece in read_page(page).pieces if isinstance(piece, Heading)]
    assert [(one.text, one.level) for one in headings] == [("Voor wie", 2), ("Scholen", 3)]
    assert [finding for finding in findings_of(page) if finding.is_error] == []


@pytest.mark.django_db
def test_every_kind_of_block_is_read():
    picture = SiteImageFactory()
    closed = NewsPageFactory(live=False)
    document = SiteDocument.objects.create(title="Reglement", file="reglement.pdf")
    blocks = body(
        ("heading", ""),
        rich('<h4>Diep</h4><p><a href="https://a.example/">klik hier</a></p>'),
        rich(f'<p><a linktype="page" id="{closed.pk}">Het nieuws</a></p>'),
        rich('<p><a linktype="document" id="999">Het document</a></p>'),
        ("image", {"image": {"image": picture.pk, "alt_text": "", "decorative": False}}),
        ("document", {"document": document.pk, "title": ""}),
        ("quote", {"text": FRENCH, "speaker": "Odile", "language": "fr"}),
        ("quote", {"text": FRENCH, "speaker": "", "language": ""}),
        ("list", [{"type": "item", "value": "TWEE WOORDEN", "id": str(uuid.uuid4())}]),
    )
    page = NewsPageFactory(body=blocks)
    page = NewsPage.objects.get(pk=page.pk)
    ids = [block["id"] for block in blocks]
    errors = {(f.severity.value, f.place.block) for f in findings_of(page)}
    assert errors == {
        ("error", ids[0]),
        ("error", ids[1]),
        ("error", ids[2]),
        ("error", ids[3]),
        ("error", ids[4]),
        ("warning", ids[5]),
        ("warning", ids[7]),
        ("warning", blocks[8]["value"][0]["id"]),
    }


@pytest.mark.django_db
def test_part_with_a_language_of_its_own_is_left_out(django_assert_num_queries):
    html = f'<p>{DUTCH} <span lang="fr">{FRENCH}</span></p>'
    page = NewsPageFactory(body=body(rich(html)))
    with django_assert_num_queries(0):
        paragraphs = read_page(page).of(Paragraph)
    assert [piece.text for piece in paragraphs] == ["Wat er gebeurde, in één zin.", DUTCH]


@pytest.mark.django_db
def test_links_cost_two_queries_however_many(django_assert_max_num_queries):
    pages = [NewsPageFactory() for _ in range(6)]
    links = "".join(f'<a linktype="page" id="{p.pk}">Nieuws {p.pk}</a>' for p in pages)
    page = NewsPageFactory(body=body(rich(f"<p>{links}</p>")))
    with django_assert_max_num_queries(2):
        assert findings_of(page) == []
