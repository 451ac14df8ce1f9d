"""The demo's content files as texts: both languages complete, typography, simple HTML, no copies.

The files are data alone; whoever edits them learns here what the loader relies on.
"""

import hashlib
import re
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

import pytest

from tests.demo.content_files import CONTENT, FILES, load, strings, walk

SOURCE_RUNS = Path(__file__).with_name("source_runs.txt")
TAGS = {"p", "h2", "h3", "ul", "ol", "li", "b", "i", "a", "blockquote", "span"}
ATTRIBUTES = {"a": ["href"], "span": ["lang"]}
#: The types of blocks with the kind of value that each has.
BLOCKS = {
    **dict.fromkeys(("heading", "rich_text", "quote", "callout"), str),
    **dict.fromkeys(("list", "gallery", "people"), list),
    **dict.fromkeys(("video", "related_pages"), dict),
}
NARROW = "\u202f"


class _Html(HTMLParser):
    """Collects unknown tags and checks that tags close in order."""

    def __init__(self) -> None:
        super().__init__()
        self.open: list[str] = []
        self.wrong: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.open.append(tag)
        expected = ATTRIBUTES.get(tag, [])
        if tag not in TAGS or [name for name, _ in attrs] != expected:
            self.wrong.append(tag)

    def handle_endtag(self, tag: str) -> None:
        if not self.open or self.open.pop() != tag:
            self.wrong.append(f"/{tag}")


# --- The two languages ---------------------------------------------------------------------------


def test_folder_holds_exactly_the_known_files():
    assert sorted(path.name for path in CONTENT.iterdir()) == sorted(FILES)


def _dutch_only(name: str, path: str) -> bool:
    """Texts that are Dutch alone: a Dutch-only form, its files, award texts, an official title."""
    if name == "call_elk_telt.toml":
        return path.startswith(("form.", "applications"))
    if name == "call_intermunicipal_2015.toml":
        return path.startswith("awards[") or path == "official_title_nl"
    return False


@pytest.mark.parametrize("name", FILES)
def test_every_text_has_its_twin_in_the_other_language(name):
    missing = []
    for path, node in walk(load(name)):
        if not isinstance(node, dict):
            continue
        for key in node:
            if not key.endswith(("_nl", "_fr")) or _dutch_only(name, f"{path}.{key}".lstrip(".")):
                continue
            twin = key[:-3] + ("_fr" if key.endswith("_nl") else "_nl")
            if not node.get(twin) or not node[key]:
                missing.append(f"{path}.{key}")
    assert missing == []


@pytest.mark.parametrize("name", FILES)
def test_both_languages_have_the_same_shape(name):
    """A list or a table has as many parts of the same kinds in French as in Dutch."""
    different = []
    for path, node in walk(load(name)):
        if not isinstance(node, dict):
            continue
        for key, value in node.items():
            twin = node.get(key[:-3] + "_fr")
            if not key.endswith("_nl") or not twin or not isinstance(value, list | dict):
                continue
            if _shape(value) != _shape(twin):
                different.append(f"{path}.{key}")
    assert different == []


def _shape(node: Any) -> Any:
    if isinstance(node, dict):
        return {
            key: node["type"] if key == "type" else _shape(value) for key, value in node.items()
        }
    if isinstance(node, list):
        return [_shape(value) for value in node]
    return type(node).__name__


@pytest.mark.parametrize("name", FILES)
def test_no_text_is_empty_or_padded(name):
    wrong = [path for path, text in strings(load(name)) if not text.strip() or "  " in text]
    assert wrong == []


@pytest.mark.parametrize("name", FILES)
def test_typography(name):
    """Curly apostrophes everywhere; in French a narrow no-break space before ; : ! ? and in « »."""
    wrong = []
    for path, text in strings(load(name)):
        plain_space = re.search(r"[ \u00a0][;:!?»]|«[^\u202f]|[^\u202f]»", text)
        if "'" in text or plain_space:
            wrong.append(path)
    assert wrong == []


@pytest.mark.parametrize("name", FILES)
def test_french_texts_space_their_punctuation(name):
    wrong = []
    for path, text in strings(load(name)):
        if "_fr" not in path or path.endswith((".email", "_fr.iban", ".url")):
            continue
        prose = re.sub(r"(?:href|lang)=\"[^\"]*\"|&\w+;", "", text)
        if re.search(rf"[^\s{NARROW}][;!?](?!\w)|[^\s{NARROW}\d]:(?!\w)", prose):
            wrong.append(f"{path}: {prose[:80]}")
    assert wrong == []


@pytest.mark.parametrize("name", FILES)
def test_texts_fit_where_they_are_stored(name):
    limits = {"introduction": 500, "label": 250, "title": 200, "name": 200, "contact_name": 120}
    wrong = [
        f"{path} ({len(text)})"
        for path, text in strings(load(name))
        if len(text) > limits.get(re.sub(r"_(nl|fr)$", "", path.rsplit(".", 1)[-1]), 10_000)
    ]
    assert wrong == []


@pytest.mark.parametrize("name", FILES)
def test_search_descriptions_fit_a_result_page(name):
    wrong = [
        f"{path} ({len(text)})"
        for path, text in strings(load(name))
        if "search_description" in path and len(text) > 160
    ]
    assert wrong == []


def _runs(text: str, length: int = 8) -> list[str]:
    """Every run of `length` words, in small letters and without mark-up or punctuation."""
    plain = re.sub(r"<[^>]+>", " ", text.lower())
    words = [w.replace("’", "'") for w in re.findall(r"[^\W_]+(?:[-’'][^\W_]+)*", plain)]
    return [" ".join(words[i : i + length]) for i in range(len(words) - length + 1)]


@pytest.mark.parametrize("name", FILES)
def test_no_sentence_is_copied_from_the_sources(name):
    """No run of eight words stands in the texts that the content was written from.

    The sources are kept as hashes alone. The official name of a call is a fact and may stay.
    """
    lines = SOURCE_RUNS.read_text(encoding="utf-8").splitlines()
    known = {mark for line in lines if not line.startswith("#") for mark in line.split()}
    assert len(known) > 2000
    copied = [
        f"{path}: {run}"
        for path, text in strings(load(name))
        if path != "official_title_nl"
        for run in _runs(text)
        if hashlib.blake2b(run.encode(), digest_size=5).hexdigest() in known
    ]
    assert copied == []


# --- Blocks and rich text ------------------------------------------------------------------------


@pytest.mark.parametrize("name", FILES)
def test_blocks_are_of_the_known_types(name):
    wrong = []
    for path, node in walk(load(name)):
        if not re.search(r"body_(nl|fr)\[\d+\]$", path):
            continue
        expected = {"type", "value", "speaker"} if node["type"] == "quote" else {"type", "value"}
        kind = BLOCKS.get(node["type"])
        if kind is None or set(node) != expected or not isinstance(node["value"], kind):
            wrong.append(path)
    assert wrong == []


@pytest.mark.parametrize("name", FILES)
def test_rich_text_holds_only_simple_html(name):
    wrong = []
    for path, text in strings(load(name)):
        if "<" not in text:
            continue
        parser = _Html()
        parser.feed(text)
        parser.close()
        if parser.wrong or parser.open:
            wrong.append(f"{path}: {parser.wrong or parser.open}")
    assert wrong == []


def test_pages_have_unique_slugs():
    tables = (
        ("news.toml", "news"),
        ("practices.toml", "practices"),
        ("events.toml", "series"),
        ("events.toml", "events"),
        ("networks.toml", "networks"),
    )
    for name, table in tables:
        for language in ("nl", "fr"):
            slugs = [page[f"slug_{language}"] for page in load(name)[table]]
            assert len(slugs) == len(set(slugs)), (name, language)
            assert [s for s in slugs if not re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", s)] == []
