"""Explain each abbreviation where a page first uses it: `<abbr title="…">OCMW</abbr>`.

The HTML is read piece by piece and put together again: what is not an abbreviation in running text
stays as it is, byte for byte.
"""

import re
from collections.abc import Iterator, Mapping
from html import unescape

from django.core.cache import cache
from django.db import transaction
from django.utils.html import escape

from tandem.content.html_pieces import VOID, Tag, Text, pieces
from tandem.content.models.abbreviation import Abbreviation

#: Where a mark would be noise, or break something.
LEFT_ALONE = frozenset(
    {
        *("a", "abbr", "button", "code", "dfn", "figcaption", "kbd", "label", "math", "nav"),
        *("h1", "h2", "h3", "h4", "h5", "h6", "option", "pre", "samp", "script", "select"),
        *("style", "summary", "svg", "template", "textarea", "title"),
    }
)
#: A component that is a link as a whole.
LEFT_ALONE_CLASSES = frozenset({"card"})
SECONDS = 300


def meanings(language: str) -> dict[str, str]:
    """What each abbreviation of this language means. From the cache, or in one query."""
    key = _key(language)
    found = cache.get(key)
    if found is None:
        rows = Abbreviation.objects.exclude(**{f"short_{language}": ""})
        found = dict(rows.values_list(f"short_{language}", f"meaning_{language}"))
        cache.set(key, found, SECONDS)
    return found


def forget_meanings(**_kwargs: object) -> None:
    """A receiver of signals: readers see a change at once."""
    keys = [_key(language) for language in ("nl", "fr")]
    cache.delete_many(keys)
    # Somebody may have read the old ones before the commit.
    transaction.on_commit(lambda: cache.delete_many(keys))


def explain(html: str, terms: Mapping[str, str], *, language: str) -> str:
    """The HTML with the first use of each term explained; `terms` are abbreviations with meanings.

    Whole words with their own capitals, the longest first. Parts in another language than the
    page's are left alone.
    """
    if not terms:
        return html
    waiting = dict(terms)
    word = _words(waiting)
    depth: list[str] = []  # the elements that are open, from the first one that is left alone
    result: list[str] = []
    for piece in pieces(html):
        if isinstance(piece, Text):
            result.append(piece.source if depth else _explained(piece.source, word, waiting))
            continue
        _follow(piece, depth, language)
        result.append(piece.source)
    return "".join(result)


def _follow(tag: Tag, depth: list[str], language: str) -> None:
    """Keep count of where we are. An end tag closes what was left open inside its element."""
    if tag.closes:
        if tag.name in depth:
            while depth.pop() != tag.name:
                pass
    elif tag.name not in VOID and (depth or _is_left_alone(tag, language)):
        depth.append(tag.name)


def _is_left_alone(tag: Tag, language: str) -> bool:
    if tag.name in LEFT_ALONE:
        return True
    attributes = tag.attributes()
    if not LEFT_ALONE_CLASSES.isdisjoint(attributes.get("class", "").split()):
        return True
    return attributes.get("lang", language)[:2] != language


def _words(terms: Mapping[str, str]) -> re.Pattern[str]:
    """Character references first, so that nothing is found inside `&amp;`."""
    longest_first = sorted(terms, key=len, reverse=True)
    any_term = "|".join(re.escape(escape(term)) for term in longest_first)
    return re.compile(rf"&#?\w+;|(?<![\w&])(?P<term>{any_term})(?!\w)")


def _explained(text: str, word: re.Pattern[str], waiting: dict[str, str]) -> str:
    return "".join(_parts(text, word, waiting))


def _parts(text: str, word: re.Pattern[str], waiting: dict[str, str]) -> Iterator[str]:
    end = 0
    for match in word.finditer(text):
        source = match["term"]
        meaning = waiting.pop(unescape(source), None) if source else None
        if meaning is None:
            continue
        yield text[end : match.start()]
        yield f'<abbr title="{escape(meaning)}">{source}</abbr>'
        end = match.end()
    yield text[end:]


def _key(language: str) -> str:
    return f"abbreviations:{language}"
