"""Abbreviations are explained where a page first uses them, and nothing else changes."""

import re
from html.parser import HTMLParser

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tandem.content.abbreviations import explain
from tandem.content.html_pieces import pieces

TERMS = {"OCMW": "welzijn", "CLB": "school", "CLB Plus": "meer", "R&D": "zoeken & maken"}


def explained(html: str, language: str = "nl") -> list[tuple[str, str]]:
    """(abbreviation, meaning) of each mark, in order."""
    return re.findall(
        r'<abbr title="([^"]*)">([^<]*)</abbr>', explain(html, TERMS, language=language)
    )


def without_marks(html: str) -> str:
    return re.sub(r'<abbr title="[^"]*">([^<]*)</abbr>', r"\1", html)


class Reading(HTMLParser):
    """What a reader and a browser get: texts, and tags with their attributes, in order."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.text, self.tags = "", []
        self.feed(html)
        self.close()

    def handle_data(self, data: str) -> None:
        self.text += data

    def handle_starttag(self, tag: str, attrs: list) -> None:
        if tag != "abbr":
            self.tags.append((tag, attrs))


def test_first_use_is_explained_and_no_other():
    html = "<p>Het OCMW helpt.</p><ul><li>Bel het OCMW.</li></ul>"
    assert explain(html, TERMS, language="nl") == (
        '<p>Het <abbr title="welzijn">OCMW</abbr> helpt.</p><ul><li>Bel het OCMW.</li></ul>'
    )


@pytest.mark.parametrize(
    "html",
    [
        "<h2>Het OCMW</h2>",
        '<a href="/ocmw/">het <b>OCMW</b></a>',
        '<p title="OCMW">x</p>',
        "<code>OCMW</code>",
        '<img alt="OCMW">',
        "<!-- OCMW -->",
        "<script>OCMW</script>",
        '<li class="card card-news"><p>OCMW</p></li>',
        '<p><span lang="fr">le OCMW</span></p>',
        "<p>ocmw OCMWen hetOCMW OCMW2 É_OCMW</p>",
        "<svg><path d='M0'/><text>OCMW</text></svg>",
        '<abbr title="x">OCMW</abbr>',
    ],
)
def test_what_is_no_running_text_is_left_alone(html):
    assert explain(html, TERMS, language="nl") == html


@pytest.mark.parametrize(
    ("html", "found"),
    [
        ("<p>OCMW’s</p>", ["OCMW"]),
        ("<p>OCMW-raad</p>", ["OCMW"]),
        ("<p>(OCMW)</p>", ["OCMW"]),
        ("<h2>OCMW</h2><p>OCMW</p>", ["OCMW"]),
        ("<h2>x<p>OCMW</h2><p>CLB</p>", ["CLB"]),
        ("<p>Het CLB Plus en het CLB</p>", ["CLB Plus", "CLB"]),
        ("<p>R&amp;D</p>", ["R&amp;D"]),
        ('<blockquote lang="nl"><p>OCMW</p></blockquote>', ["OCMW"]),
        ("<p>1 < 2 en OCMW</p>", ["OCMW"]),
        ("<br><p>OCMW</p>", ["OCMW"]),
    ],
)
def test_words_that_are_found(html, found):
    assert [short for _meaning, short in explained(html)] == found


def test_meaning_is_escaped():
    assert explained("<p>R&amp;D</p>") == [("zoeken &amp; maken", "R&amp;D")]


def test_character_references_are_no_words():
    html = "<p>a &amp; b &#38; c</p>"
    assert explain(html, {"amp": "x", "38": "y"}, language="nl") == html


PLACES = st.sampled_from(
    [
        *("<p>", "</p>", "<h2>", "</h2>", "<b>", "</b>", "<ul><li>", "</li></ul>", "<br>"),
        *('<a href="/OCMW?a=1&amp;b=CLB">', "</a>", '<span lang="fr">', "</span>"),
        *('<img src="x" alt="CLB &gt; OCMW">', "<!-- OCMW > CLB -->", "<code>", "</code>"),
        *("<script>if (a < CLB) {}</script>", "<p title='R&D \"OCMW\"'>", '<li class="card">'),
    ]
)
WORDS = st.sampled_from(
    ["OCMW", "CLB", "CLB Plus", "R&amp;D", " ", "’s ", ", ", "een", "é", "&amp;", "&#233;", "-"]
)
HTML = st.lists(PLACES | WORDS, max_size=30).map("".join)


@given(HTML)
def test_text_and_tags_never_change(html):
    before, after = Reading(html), Reading(explain(html, TERMS, language="nl"))
    assert (after.text, after.tags) == (before.text, before.tags)


@given(HTML)
def test_taking_the_marks_away_gives_the_same_bytes(html):
    assert without_marks(explain(html, TERMS, language="nl")) == html


@given(HTML)
def test_each_abbreviation_is_explained_once_at_most(html):
    found = [short for _meaning, short in explained(html)]
    assert len(found) == len(set(found))


@given(st.text("<>/!-\"'= abOCMWé&;\n"))
def test_pieces_of_any_text_are_that_text(text):
    assert "".join(piece.source for piece in pieces(text)) == text


def test_broken_html_takes_no_time():
    html = '<a "' * 20_000
    assert explain(html, TERMS, language="nl") == html
