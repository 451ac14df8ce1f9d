"""Parts in another language and links that leave the site."""

import pytest
from wagtail.admin.rich_text.converters.contentstate import ContentstateConverter
from wagtail.rich_text import expand_db_html

from tandem.content.blocks.rich_text import FEATURES, INLINE_FEATURES

ALL = pytest.mark.parametrize("features", [FEATURES, INLINE_FEATURES], ids=["all", "inline"])


def saved(html: str, features: list[str]) -> str:
    """What is stored after the editor opened and saved this text."""
    converter = ContentstateConverter(features=features)
    kept = converter.to_database_format(converter.from_database_format(html))
    return kept.partition(">")[2].removesuffix("</p>")


@ALL
@pytest.mark.parametrize("code", ["nl", "fr"])
def test_language_of_a_part_survives_the_editor(features, code):
    part = f'Het <span lang="{code}">Maison des Enfants</span> doet mee.'
    assert saved(f"<p>{part}</p>", features) == part


@ALL
def test_a_part_can_be_bold_too(features):
    part = 'Het <b>hele <span lang="fr">bureau</span></b> doet mee.'
    once = saved(f"<p>{part}</p>", features)
    assert '<span lang="fr">' in once
    assert saved(f"<p>{once}</p>", features) == once


@ALL
@pytest.mark.parametrize(
    "tag", ['<span lang="en">', "<span>", '<span style="color:red">', '<span class="x">']
)
def test_other_spans_are_not_kept(features, tag):
    assert saved(f"<p>Een {tag}woord</span> meer</p>", features) == "Een woord meer"


def test_other_attributes_are_not_kept():
    part = '<p><span lang="fr" onclick="x()" style="color:red">mot</span></p>'
    assert saved(part, FEATURES) == '<span lang="fr">mot</span>'


def test_links_that_leave_the_site_are_marked():
    assert expand_db_html('<a href="https://example.org/?a=1&amp;b=2">x</a>') == (
        '<a href="https://example.org/?a=1&amp;b=2" rel="external">x</a>'
    )


@pytest.mark.parametrize("href", ["http://localhost:8000/nl/", "mailto:an@example.org", "#meer"])
def test_other_links_are_not(href):
    assert expand_db_html(f'<a href="{href}">x</a>') == f'<a href="{href}">x</a>'


@pytest.mark.parametrize("address", ["http://[geen-adres", "https://[::1", "http://x:poort/"])
def test_a_link_that_is_no_address_does_no_harm(address):
    assert expand_db_html(f'<a href="{address}">x</a>') == (
        f'<a href="{address}" rel="external">x</a>'
    )
