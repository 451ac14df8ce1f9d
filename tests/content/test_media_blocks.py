"""Galleries, videos and people: what readers get, and what editors cannot get wrong."""

import re

import pytest
from django.core.exceptions import ValidationError

from tandem.content.blocks import BodyBlock, GalleryBlock, PeopleBlock, VideoBlock
from tests.content.samples import person, picture, video
from tests.factories.pages import NewsPageFactory, SiteImageFactory, with_sizes

pytestmark = pytest.mark.django_db


def body_of(client, *blocks) -> str:
    page = NewsPageFactory(language="fr", body=list(blocks))
    html = client.get(page.url).content.decode()
    return " ".join(html[html.index('<div class="page-body">') :].split())


def third_parties(html: str) -> list[str]:
    """The hosts from which a browser would fetch something for this page by itself."""
    fetched = re.findall(
        r'<(?:img|source|script|iframe|video|audio|embed|object|link)\b[^>]*?\b(?:src|srcset|href|data)="([^"]*)"',
        html,
    )
    return [url for url in fetched if "//" in url and "//localhost" not in url]


def test_gallery_shows_every_picture_with_its_caption_and_size(client):
    first, second = with_sizes(SiteImageFactory(credit="Jan")), with_sizes(SiteImageFactory())
    html = body_of(
        client,
        (
            "gallery",
            [
                {"image": picture(first), "caption": "À Gand"},
                {"image": picture(second, alt_text="Un tandem"), "caption": ""},
            ],
        ),
    )
    gallery = html[html.index('<ul class="gallery">') :]
    assert gallery.count("<picture>") == 2
    assert re.findall(r'<img alt="([^"]*)"', gallery) == ["Deux cyclistes", "Un tandem"]
    assert "<figcaption>À Gand · Jan</figcaption>" in gallery
    assert gallery.count("<figcaption>") == 1
    assert len(re.findall(r'width="400"', gallery)) == 2


def test_pictures_of_a_gallery_cost_no_query_each(client, django_assert_max_num_queries):
    def page_of(number: int):
        images = [with_sizes(SiteImageFactory()) for _ in range(number)]
        return NewsPageFactory(
            body=[("gallery", [{"image": picture(one), "caption": ""} for one in images])]
        )

    few, many = page_of(2), page_of(12)
    client.get(few.url)
    for page in (few, many):
        with django_assert_max_num_queries(12):
            assert client.get(page.url).status_code == 200


def test_video_is_a_link_that_loads_nothing(client):
    html = body_of(client, ("video", video(picture=picture(with_sizes(SiteImageFactory())))))
    assert 'href="https://www.youtube.com/watch?v=abc" hreflang="nl" rel="external' in html
    assert "youtube.com)" in html
    assert '<span lang="nl">Nederlands</span>' in html
    assert "<p>Une enfant raconte.</p>" in html
    assert html.count("<picture>") == 1
    assert third_parties(html) == []


def test_own_file_names_no_provider(client):
    html = body_of(client, ("video", video(provider="file", url="https://example.org/v.webm")))
    assert "3:25" in html
    assert 'rel="external' not in html


@pytest.mark.parametrize(
    ("provider", "url", "right"),
    [
        ("youtube", "https://youtu.be/abc", True),
        ("youtube", "https://m.youtube.com/watch?v=abc", True),
        ("youtube", "https://vimeo.com/1", False),
        ("youtube", "https://notyoutube.com/1", False),
        ("vimeo", "https://vimeo.com/1", True),
        ("peertube", "https://films.example.org/w/1", True),
    ],
)
def test_address_of_a_video_is_where_it_is_said_to_play(provider, url, right):
    block = VideoBlock()
    value = block.normalize(video(provider=provider, url=url))
    if right:
        assert block.clean(value)["url"] == url
    else:
        with pytest.raises(ValidationError) as refused:
            block.clean(value)
        assert list(refused.value.block_errors) == ["url"]


@pytest.mark.parametrize("duration", ["3 min", "3:75", "1:2:3"])
def test_duration_is_minutes_and_seconds(duration):
    block = VideoBlock()
    with pytest.raises(ValidationError) as refused:
        block.clean(block.normalize(video(duration=duration)))
    assert list(refused.value.block_errors) == ["duration"]


def test_person_can_be_a_function_alone(client):
    html = body_of(client, ("people", [person()]))
    card = html[html.index('<div class="contact-card">') : html.index("</ul>")]
    assert re.findall(r"<p[^>]*>(.*?)</p>", card) == ["Directrice"]


def test_person_is_reached_by_mail_and_telephone(client):
    html = body_of(
        client, ("people", [person(name="An", email="an@example.org", phone="02 555 12.34")])
    )
    assert '<a href="mailto:an@example.org">an@example.org</a>' in html
    assert '<a href="tel:025551234">02 555 12.34</a>' in html


def test_telephone_is_a_number():
    block = PeopleBlock()
    with pytest.raises(ValidationError):
        block.clean(block.normalize([person(phone="bel ons")]))


def test_gallery_of_one_picture_is_a_picture():
    block = GalleryBlock()
    with pytest.raises(ValidationError):
        block.clean(block.normalize([{"image": None, "caption": ""}]))


def test_video_without_its_address_can_be_saved_with_a_draft_and_previewed():
    block = BodyBlock()
    value = block.normalize([("video", video(provider="", url=""))])
    assert block.clean_deferred(value)[0].value.provider_name == ""
    value = block.normalize([("video", video(url=""))])
    assert block.clean_deferred(value)[0].value["url"] == ""


def test_draft_may_have_a_subheading_without_a_heading():
    """The checks ask for one before the page is published, not before it is saved."""
    block = BodyBlock()
    assert len(block.clean(block.normalize([("subheading", "Voor wie")]))) == 1


def test_subheading_is_one_level_lower(client):
    html = body_of(client, ("heading", "Un"), ("subheading", "Deux"))
    assert re.findall(r"<(h\d)[^>]*>(Un|Deux)<", html) == [("h2", "Un"), ("h3", "Deux")]
