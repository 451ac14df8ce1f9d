"""Which language a text is in: by the words of our own screens, and by the small words of a language."""

import re
from collections.abc import Iterable, Iterator
from functools import cache
from pathlib import Path

import polib

from tests.crawl.reading import Block

LOCALE = Path(__file__).resolve().parents[2] / "locale"
#: A shorter text may be the same in both languages by chance (*Documentatie*, *Minimum*).
LONG = 12
_PLACEHOLDER = re.compile(r"%\([a-z_]+\)[sd]|%[sd]|\{[a-z_]*\}|<[^>]+>|&[a-z]+;")
#: Long proper names keep their language, and need no mark (WCAG 3.1.2).
NAMES = re.compile("Les amis des aveugles et malvoyants")
_ADDRESS = re.compile(r"https?://\S+|\S+@\S+")
_WORD = re.compile(r"[a-zà-ÿœ']+", re.IGNORECASE)


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


#: Words that make up a third of any text, without those that two of the languages share.
SMALL_WORDS = {
    "nl": _words(
        "het een van voor naar met zijn wordt worden niet ook aan bij uit deze dit dat die wie waar "
        "maar door over hun heeft hebben kan kunnen moet u uw om nog geen meer"
    ),
    "fr": _words(
        "le la les des du une et pour dans avec sur est sont que qui au aux ce cette ces par ne "
        "leur votre vous nous ou elle il à être"
    ),
    "en": _words("the and with this that which you your are was were from for have has"),
}


def foreign_words(language: str) -> dict[str, frozenset[str]]:
    """The small words of the other languages that are no word of this one."""
    return {
        other: words - SMALL_WORDS[language]
        for other, words in SMALL_WORDS.items()
        if other != language
    }


def looks_foreign(block: Block) -> str:
    """The language that a text of six words or more seems to be in, if not its own; else empty.

    Shorter ones are often names, which keep their language.
    """
    words = [word.lower() for word in _WORD.findall(_ADDRESS.sub("", NAMES.sub("", block.text)))]
    if len(words) < 6 or block.language not in SMALL_WORDS:
        return ""
    own = sum(word in SMALL_WORDS[block.language] for word in words)
    for other, small in foreign_words(block.language).items():
        found = sum(word in small for word in words)
        if found >= 2 and found > 2 * own:
            return other
    return ""


@cache
def catalogue(language: str) -> frozenset[str]:
    """Long texts of our screens in this language: whole, or in pieces around what is filled in."""
    return frozenset(_pieces(_texts(language)))


@cache
def english() -> frozenset[str]:
    """The texts as they stand in the code: what shows them was not translated."""
    file = polib.pofile(str(LOCALE / "nl" / "LC_MESSAGES" / "django.po"))
    originals = [text for entry in file for text in (entry.msgid, entry.msgid_plural) if text]
    return frozenset(_pieces(originals)) - catalogue("nl") - catalogue("fr")


def _texts(language: str) -> Iterator[str]:
    for entry in polib.pofile(str(LOCALE / language / "LC_MESSAGES" / "django.po")):
        yield from entry.msgstr_plural.values() if entry.msgid_plural else [entry.msgstr]


def _pieces(texts: Iterable[str]) -> Iterator[str]:
    for text in texts:
        for piece in _PLACEHOLDER.split(text):
            squeezed = " ".join(piece.split()).strip(' .,:;?!()“”«»"')
            if len(squeezed) > LONG and " " in squeezed:
                yield squeezed


@cache
def unwanted(language: str) -> frozenset[str]:
    """Texts of our screens that may not be read in this language."""
    others = catalogue("fr" if language == "nl" else "nl") | english()
    return others - catalogue(language)


def screen_texts_of_others(blocks: list[Block]) -> Iterator[tuple[Block, str]]:
    """(block, text) for every text of our screens that stands in the wrong language."""
    for language in ("nl", "fr"):
        own = [block for block in blocks if block.language == language]
        whole = "\n".join(block.text for block in own)
        for text in unwanted(language):
            if text in whole:
                yield next(block for block in own if text in block.text), text
