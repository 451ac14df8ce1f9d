"""A page with every block on it: within its budget, and nothing on it comes from somebody else."""

import re

import pytest

from home.models import NewsIndexPage
from tandem.content.blocks import BodyBlock
from tandem.content.models import SiteDocument
from tandem.places.models import Municipality
from tests.content.samples import person, picture, video
from tests.factories.blocks import AbbreviationFactory, NewsTagFactory, glossary
from tests.factories.pages import NewsPageFactory, SiteImageFactory, home, section, with_sizes

pytestmark = pytest.mark.django_db

#: What a browser fetches by itself; a link is followed by a reader.
FETCHED = re.compile(
    r"""<(?!a\b)[a-z]+\b[^>]*?\b(?:src|srcset|href|data|poster|action|content)\s*=\s*["']([^"']*)"""
)


@pytest.fixture
def page():
    """Every block once, with links to other sites."""
    image = with_sizes(SiteImageFactory())
    file = SiteDocument.objects.create(title="Gids", file="documents/gids.pdf", file_size=10)
    other = NewsPageFactory(title="Ander nieuws", picture=with_sizes(SiteImageFactory()))
    AbbreviationFactory()
    figure = {"image": picture(image), "caption": "Samen"}
    link = '<a href="https://elders.example.org/">elders</a>'
    body = [
        ("rich_text", f"<h2>Kop</h2><p>Het OCMW, <b>zie</b> {link}.</p>"),
        ("heading", "Kop"),
        ("list", ["Een", "Twee"]),
        ("image", figure),
        ("quote", {"text": "Goed.", "speaker": "An", "language": ""}),
        ("callout", f"<p>{link}</p>"),
        ("document", {"document": file, "title": ""}),
        ("subheading", "Kleine kop"),
        ("people", [person(email="an@example.org")]),
        ("gallery", [figure, figure]),
        ("video", video(picture=picture(image))),
        ("related_pages", {"title": "", "pages": [other]}),
    ]
    return NewsPageFactory(
        picture=image,
        place=Municipality.objects.get(nis="42028"),
        tags=NewsTagFactory.create_batch(2),
        body=body,
    )


def test_sample_has_every_block(page):
    assert [block.block_type for block in page.body] == list(BodyBlock().child_blocks)


def test_page_with_every_block_within_its_budget(page, client, django_assert_max_num_queries):
    client.get(page.url)
    with django_assert_max_num_queries(17):
        html = client.get(page.url).content.decode()
    assert html.count("<picture>") == 1 + 1 + 2 + 1 + 1
    assert html.count("<abbr ") == 1


def test_nothing_is_fetched_from_another_host(page, client):
    fetched = {}
    for url in (page.url, section(NewsIndexPage).url, glossary().url, home().url):
        html = client.get(url).content.decode()
        found = [
            part.split()[0]
            for value in FETCHED.findall(html)
            for part in value.split(",")
            if "//" in part
        ]
        fetched[url] = [one for one in found if not one.startswith("http://localhost:8000/")]
    assert fetched == {url: [] for url in fetched}
    assert "https://elders.example.org/" in client.get(page.url).content.decode()


def test_strict_policy_allows_no_other_host(page, client):
    policy = client.get(page.url).headers["Content-Security-Policy"]
    hosts = {part for rule in policy.split(";") for part in rule.split()[1:]}
    assert hosts == {"'self'", "'none'", "data:"}
