"""Every type of page in both languages: light, dark, and on the narrowest phone.

The addresses come from the site's own sitemap, so that a new type of page is looked at as soon as the
demo holds one; a type without a page in one of the languages fails.
"""

import re
import urllib.request
from collections import defaultdict
from xml.etree import ElementTree

import pytest
from playwright.sync_api import Browser

from tests.e2e.visitor import DESKTOP, Visitor

LANGUAGES = ("nl", "fr")
PAGE_TYPES = {
    "AccessibilityStatementPage",
    "AwardsIndexPage",
    "AwardsPage",
    "CallIndexPage",
    "CallPage",
    "ContactPage",
    "EventIndexPage",
    "EventPage",
    "EventSeriesPage",
    "GlossaryPage",
    "HomePage",
    "Municipality",
    "MunicipalityIndexPage",
    "NetworkIndexPage",
    "NetworkPage",
    "NewsIndexPage",
    "NewsPage",
    "PracticeIndexPage",
    "PracticePage",
    "ProgrammeIndexPage",
    "ProgrammePage",
    "RecommendationPage",
    "StandardPage",
    "ThemeIndexPage",
    "ThemePage",
}
_LOC = "{http://www.sitemaps.org/schemas/sitemap/0.9}loc"


def fetch(address: str) -> str:
    """The page as text."""
    with urllib.request.urlopen(address, timeout=30) as answer:
        return answer.read().decode()


def longest_of_each_type(site: str) -> dict[tuple[str, str], str]:
    """(language, type of page) → the address of the page that holds most."""
    found: dict[tuple[str, str], list[tuple[int, str]]] = defaultdict(list)
    for loc in ElementTree.fromstring(fetch(f"{site}/sitemap.xml")).iter(_LOC):
        path = re.sub(r"^https?://[^/]+", "", loc.text or "")
        html = fetch(site + path)
        kind = re.search(r'<body[^>]* data-page="(\w+)"', html)
        assert kind, f"{path} does not tell its type"
        found[path[1:3], kind[1]].append((len(html), path))
    return {key: max(rows)[1] for key, rows in found.items()}


@pytest.fixture(scope="module")
def pages(site: str) -> dict[tuple[str, str], str]:
    return longest_of_each_type(site)


def test_both_languages_have_every_type(pages: dict[tuple[str, str], str]) -> None:
    for language in LANGUAGES:
        assert {kind for code, kind in pages if code == language} == PAGE_TYPES


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_type_of_page(
    language: str, site: str, browser: Browser, pages: dict[tuple[str, str], str]
) -> None:
    """The list names everything that is wrong, not the first thing alone."""
    context = browser.new_context(locale=f"{language}-BE", viewport=DESKTOP)
    visitor = Visitor(context.new_page(), site, f"types-{language}")
    wrong = []
    for address in [address for (code, _kind), address in pages.items() if code == language]:
        visitor.goto(address)
        try:
            visitor.look(dark=True)
        except AssertionError as fault:
            wrong.append(str(fault))
    context.close()
    assert wrong == [], "\n".join(wrong)
    assert len(visitor.looked_at) == len(PAGE_TYPES)
