"""The blocks of a text, as HTML and in the CMS."""

import pytest
from django.core.exceptions import ValidationError
from django.utils.html import strip_tags

from tandem.content.blocks import BodyBlock
from tandem.content.models import SiteDocument
from tests.factories.pages import NewsPageFactory, SiteImageFactory, with_sizes

pytestmark = pytest.mark.django_db


def html_of(client, *blocks) -> str:
    page = NewsPageFactory(language="fr", body=list(blocks))
    return " ".join(client.get(page.url).content.decode().split())


def test_heading(client):
    assert '<h2 class="section-rule" id="qui-participe">Qui participe ?</h2>' in html_of(
        client, ("heading", "Qui participe ?")
    )


def test_quote_carries_its_language_and_its_speaker(client):
    quote = {"text": "Minder dubbel werk", "speaker": "Une participante", "language": "nl"}
    html = html_of(client, ("quote", quote))
    assert '<blockquote lang="nl"> <p>Minder dubbel werk</p> </blockquote>' in html
    assert "<figcaption>Une participante</figcaption>" in html
    without = html_of(client, ("quote", {"text": "Un", "speaker": "", "language": ""}))
    assert "<blockquote> <p>Un</p>" in without
    assert "<figcaption>" not in without


def test_list_and_callout(client):
    html = html_of(client, ("list", ["Un", "Deux"]), ("callout", "<p>À <b>retenir</b></p>"))
    assert '<ul class="checklist"> <li>Un</li><li>Deux</li> </ul>' in html
    assert '<div class="note note-info"><p>À <b>retenir</b></p></div>' in html


def test_picture_has_the_description_given_in_the_text(client):
    picture = with_sizes(SiteImageFactory(credit="Jan Peeters"))
    image = {"image": picture, "alt_text": "Deux cyclistes", "decorative": False}
    html = html_of(client, ("image", {"image": image, "caption": "Gand, 2026"}))
    assert 'alt="Deux cyclistes"' in html
    assert "<figcaption>Gand, 2026 · Jan Peeters</figcaption>" in html


def test_document_says_its_kind_type_size_and_language(client):
    document = SiteDocument.objects.create(
        title="De Drempelmeter, Hasselt",
        file="documents/d.pdf",
        file_size=1258291,
        kind="presentation",
        language="nl",
    )
    link = f'<a class="document-link" href="{document.url}" hreflang="nl">'
    html = html_of(client, ("document", {"document": document, "title": ""}))
    assert (
        f'{link}Présentation : <span lang="nl">De Drempelmeter, Hasselt</span> '
        '(pdf, 1,2 Mo, <span lang="nl">Nederlands</span>)</a>'
    ) in html
    titled = html_of(client, ("document", {"document": document, "title": "L’outil"}))
    assert f"{link}Présentation : <span>L’outil</span> (pdf" in titled


def test_related_pages_follow_the_language_of_the_reader(client):
    dutch = NewsPageFactory(title="Zele begint")
    NewsPageFactory(title="Zele commence", language="fr", translation_of=dutch)
    untranslated = NewsPageFactory(title="Alleen in het Nederlands")
    chosen = {"title": "", "pages": [dutch, untranslated]}
    html = html_of(client, ("related_pages", chosen))
    assert '<h2 class="section-rule">Lire aussi</h2>' in html
    assert "Zele commence" in html
    assert "Zele begint" not in html
    assert "Alleen in het Nederlands" not in html


@pytest.mark.parametrize("number", [1, 6])
def test_related_pages_cost_the_same_whatever_their_number(
    client, django_assert_max_num_queries, number
):
    chosen = [NewsPageFactory(picture=with_sizes(SiteImageFactory())) for _ in range(number)]
    page = NewsPageFactory(body=[("related_pages", {"title": "", "pages": chosen})])
    client.get(page.url)
    with django_assert_max_num_queries(13):
        assert client.get(page.url).content.decode().count('<li class="card') == number


def test_every_block_says_what_it_is_for():
    for block in BodyBlock().child_blocks.values():
        assert str(block.meta.description)
        assert block.meta.icon != "placeholder"


def test_every_block_shows_how_it_looks(rf):
    with_sizes(SiteImageFactory())
    SiteDocument.objects.create(title="Gids", file="documents/gids.pdf", file_size=10)
    NewsPageFactory(title="Een nieuwsbericht")
    shown = {}
    for name, block in BodyBlock().child_blocks.items():
        assert block.is_previewable
        value = block.get_preview_value()
        context = block.get_preview_context(value, {"request": rf.get("/")})
        shown[name] = " ".join(strip_tags(block.render(value, context)).split())
    assert [name for name, text in shown.items() if not text] == []
    assert "Een nieuwsbericht" in shown["related_pages"]
    assert "Gids (pdf" in shown["document"]


#: Without a picture, a file or a page there is nothing that these could show.
EMPTY_WITHOUT_A_LIBRARY = {"image", "gallery", "document", "related_pages"}


def test_previews_of_an_empty_library_are_whole(rf):
    empty = set()
    for name, block in BodyBlock().child_blocks.items():
        value = block.get_preview_value()
        html = block.render(value, block.get_preview_context(value, {"request": rf.get("/")}))
        assert "None" not in html
        if not strip_tags(html).strip():
            empty.add(name)
    assert empty <= EMPTY_WITHOUT_A_LIBRARY


@pytest.mark.parametrize("missing", ["description_nl", "description_fr"])
def test_picture_needs_a_description_in_both_languages(missing):
    picture = SiteImageFactory.build(**{missing: ""})
    with pytest.raises(ValidationError) as refused:
        picture.clean()
    assert list(refused.value.message_dict) == [missing]


def test_decorative_picture_needs_none(french):
    picture = SiteImageFactory.build(description_nl="", description_fr="", is_decorative=True)
    picture.clean()
    assert picture.default_alt_text == ""
    assert SiteImageFactory.build().default_alt_text == "Deux personnes sur un tandem"
