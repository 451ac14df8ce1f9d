"""Cut HTML in tags and texts, without losing or changing a character.

For HTML that our own templates made; broken HTML is cut somewhere, but never altered.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from html import unescape

#: Elements that have no end tag.
VOID = frozenset(
    {
        *("area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta"),
        *("source", "track", "wbr"),
    }
)
#: Elements whose content is not HTML.
RAW = frozenset({"script", "style", "textarea", "title"})
_ATTRIBUTE = re.compile(r"""([^\s=/>"']+)(?:\s*=\s*("[^"]*"|'[^']*'|[^\s>]+))?""")
#: Up to the ">" that stands in no attribute; possessive, so that broken HTML costs no time.
_REST_OF_TAG = re.compile(r"""[^>"']*+(?:"[^"]*+"[^>"']*+|'[^']*+'[^>"']*+)*+>""")
_NAME = re.compile(r"</?([a-zA-Z][^\s/>]*)")


@dataclass(frozen=True)
class Text:
    """Text between tags, as it stands in the source."""

    source: str


@dataclass(frozen=True)
class Tag:
    """A start tag or an end tag; comments and declarations are tags without a name."""

    source: str
    name: str = ""

    @property
    def closes(self) -> bool:
        """Whether it is an end tag."""
        return self.source.startswith("</")

    def attributes(self) -> dict[str, str]:
        """The attributes of a start tag, by name in small letters."""
        inside = self.source[len(self.name) + 1 :].rstrip(">").rstrip("/")
        return {
            name.lower(): unescape(value.strip("\"'")) for name, value in _ATTRIBUTE.findall(inside)
        }


def pieces(html: str) -> Iterator[Text | Tag]:
    """The pieces of this HTML; put together, their sources are the HTML itself."""
    at = 0
    while at < len(html):
        begin = html.find("<", at)
        if begin == -1:
            yield Text(html[at:])
            return
        end = _end_of_tag(html, begin)
        if end == begin:  # a "<" that begins no tag
            yield Text(html[at : begin + 1])
            at = begin + 1
            continue
        if begin > at:
            yield Text(html[at:begin])
        tag = _tag(html[begin:end])
        yield tag
        at = end
        if tag.name in RAW and not tag.closes:
            close = re.compile(f"</{tag.name}", re.IGNORECASE).search(html, at)
            until = close.start() if close else len(html)
            if until > at:
                yield Tag(html[at:until])  # not text for readers
            at = until


def _end_of_tag(html: str, begin: int) -> int:
    """The place after the tag that begins here; `begin` itself where none does."""
    if html.startswith("<!--", begin):
        end = html.find("-->", begin + 4)
        return len(html) if end == -1 else end + 3
    if not (html.startswith("<!", begin) or _NAME.match(html, begin)):
        return begin
    whole = _REST_OF_TAG.match(html, begin)
    return whole.end() if whole else len(html)


def _tag(source: str) -> Tag:
    name = _NAME.match(source)
    return Tag(source, name.group(1).lower() if name else "")
