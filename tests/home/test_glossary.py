"""The glossary, and abbreviations explained on pages."""

import re

import pytest
from django.core.exceptions import ValidationError
from django.urls import reverse

from tandem.accounts.roles import Role
from tandem.content.models import Abbreviation
from tests.factories.blocks import AbbreviationFactory, glossary
from tests.factories.pages import NewsPageFactory

pytestmark = pytest.mark.django_db


def marks(client, page) -> list[tuple[str, str]]:
    return re.findall(
        r'<abbr title="([^"]*)">([^<]*)</abbr>', client.get(page.url).content.decode()
    )


@pytest.mark.parametrize(
    ("language", "mark"),
    [
        ("nl", ("openbaar centrum voor maatschappelijk welzijn", "OCMW")),
        ("fr", ("centre public d’action sociale", "CPAS")),
    ],
)
def test_page_explains_in_its_own_language(client, language, mark):
    AbbreviationFactory()
    text = "<p>OCMW en CPAS</p>"
    page = NewsPageFactory(
        language=language, title="OCMW CPAS", body=[("rich_text", text), ("rich_text", text)]
    )
    assert marks(client, page) == [mark]


@pytest.mark.parametrize(
    ("blocks", "number"),
    [
        ([("list", ["Het OCMW"])], 1),
        ([("quote", {"text": "Het OCMW", "speaker": "", "language": ""})], 1),
        ([("quote", {"text": "Het OCMW", "speaker": "", "language": "fr"})], 0),
        ([("callout", "<p>Het OCMW</p>")], 1),
        ([("heading", "Het OCMW")], 0),
    ],
)
def test_blocks_of_running_text_are_explained(client, blocks, number):
    AbbreviationFactory()
    assert len(marks(client, NewsPageFactory(introduction="", body=blocks))) == number


def test_introduction_comes_first(client):
    AbbreviationFactory()
    page = NewsPageFactory(introduction="Het OCMW.", body=[("rich_text", "<p>Het OCMW</p>")])
    html = client.get(page.url).content.decode()
    assert re.search(r'<p class="lead">Het <abbr title="[^"]*">OCMW</abbr>\.</p>', html)
    assert html.count("<abbr") == 1


def test_change_is_seen_at_once(client):
    row = AbbreviationFactory()
    page = NewsPageFactory(introduction="Het OCMW.")
    assert len(marks(client, page)) == 1
    row.meaning_nl = "iets anders"
    row.save()
    assert marks(client, page) == [("iets anders", "OCMW")]
    row.delete()
    assert marks(client, page) == []


def test_terms_cost_no_query_once_they_are_known(client, django_assert_num_queries):
    page = NewsPageFactory(introduction="Het OCMW.")
    client.get(page.url)
    with django_assert_num_queries(8):
        client.get(page.url)
    AbbreviationFactory()
    client.get(page.url)
    with django_assert_num_queries(8):
        client.get(page.url)


def test_glossary_is_in_alphabetical_order_with_anchors(client, django_assert_max_num_queries):
    AbbreviationFactory(explanation_nl="Elke gemeente heeft er een.")
    AbbreviationFactory(short_nl="CLB", meaning_nl="centrum", short_fr="", meaning_fr="")
    AbbreviationFactory(short_nl="", meaning_nl="", short_fr="ASBL", meaning_fr="association")
    client.get(glossary().url)
    with django_assert_max_num_queries(14):
        html = client.get(glossary().url).content.decode()
    assert re.findall(r"<dfn>(\w+)</dfn>", html) == ["CLB", "OCMW"]
    assert re.findall(r'href="#(letter-\w)"', html) == ["letter-C", "letter-O"]
    assert re.findall(r'<h2[^>]* id="(letter-\w)"', html) == ["letter-C", "letter-O"]
    assert '<span lang="fr">CPAS, centre public d’action sociale</span>' in html
    assert '<div id="ocmw">' in html
    assert "Elke gemeente heeft er een." in html
    french = client.get(glossary("fr").url).content.decode()
    assert re.findall(r"<dfn>(\w+)</dfn>", french) == ["ASBL", "CPAS"]


def test_empty_glossary_says_so(client):
    assert "<dfn>" not in client.get(glossary().url).content.decode()


@pytest.mark.parametrize(
    ("columns", "wrong"),
    [
        ({"meaning_nl": ""}, ["meaning_nl"]),
        ({"short_fr": ""}, ["meaning_fr"]),
        ({"short_nl": "", "meaning_nl": "", "short_fr": "", "meaning_fr": ""}, ["__all__"]),
    ],
)
def test_abbreviation_has_a_meaning(columns, wrong):
    with pytest.raises(ValidationError) as refused:
        AbbreviationFactory.build(**columns).full_clean()
    assert list(refused.value.message_dict) == wrong


def test_abbreviation_is_there_once():
    AbbreviationFactory()
    with pytest.raises(ValidationError) as refused:
        AbbreviationFactory.build(short_fr="", meaning_fr="").full_clean()
    assert list(refused.value.message_dict) == ["short_nl"]
    AbbreviationFactory.build(short_nl="", meaning_nl="", short_fr="X").full_clean()


def test_editors_keep_the_glossary(staff_client):
    url = reverse("wagtailsnippets_content_abbreviation:add")
    posted = dict.fromkeys(("explanation_nl", "short_fr", "meaning_fr", "explanation_fr"), "")
    posted |= {"short_nl": "CLB", "meaning_nl": "centrum voor leerlingenbegeleiding"}
    assert staff_client(Role.EDITOR).post(url, posted).status_code == 302
    assert str(Abbreviation.objects.get()) == "CLB"
    assert staff_client(Role.TRANSLATOR).get(url).status_code == 302
