"""A news item in two languages, from an empty screen to its readers, by people who follow the guide."""

import re

from playwright.sync_api import expect

from tests.e2e.newsroom import (
    HEADING,
    ITEMS,
    LEAD,
    PARAGRAPH,
    QUOTE,
    SLUG,
    TITLE,
    Editor,
    Publisher,
    Translator,
)
from tests.e2e.road import Road
from tests.e2e.visitor import Visitor
from tests.e2e.words import Words

LANGUAGE = "nl"
SECTION = {"nl": "nieuws", "fr": "actualites"}


def reads(visitor: Visitor, language: str) -> None:
    """Everything that was written, and when it was changed last."""
    visitor.goto(f"/{language}/{SECTION[language]}/")
    visitor.click(TITLE[language])
    expect(visitor.page).to_have_url(re.compile(f"/{SLUG[language]}/$"))
    visitor.heading(TITLE[language])
    for text in (LEAD, HEADING, PARAGRAPH, QUOTE):
        visitor.sees(text[language])
    expect(visitor.page.locator("main li").filter(has_text=ITEMS[language][1])).to_be_visible()
    expect(visitor.page.locator("main blockquote")).to_contain_text(QUOTE[language])
    expect(visitor.page.locator(".page-meta")).to_contain_text(Words(language)("Last change:"))
    visitor.look(dark=True)


def test_a_news_item_from_an_empty_screen_to_its_readers(road: Road) -> None:
    """Editor, approver, translator, approver, readers of both languages."""
    editor, approver = road.official(Editor), road.official(Publisher)
    editor.sign_in()
    editor.starts_a_news_item()
    editor.writes()
    editor.sends_too_early()
    editor.mends_and_sends()
    approver.sign_in()
    approver.publishes(TITLE["nl"])
    editor.has_it_translated()
    translator = road.official(Translator)
    translator.sign_in()
    translator.opens_the_translation()
    translator.translates_everything()
    translator.sends()
    approver.publishes_the_translation()
    reader = road.arrive("reader")
    reads(reader, "nl")
    reader.page.locator(".language-switch a[hreflang=fr]").click()
    expect(reader.page).to_have_url(re.compile(f"/fr/{SECTION['fr']}/{SLUG['fr']}/$"))
    reads(road.arrive("lectrice", "fr"), "fr")
