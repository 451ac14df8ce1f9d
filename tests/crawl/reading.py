"""What a page says, as checks need it: its language, headings, ids, links and blocks of text."""

from collections import Counter
from dataclasses import dataclass, field
from urllib.parse import parse_qsl, urlencode, urljoin, urlsplit

from lxml import html

#: Texts inside these are not for reading.
SILENT = {"script", "style", "template", "noscript", "head"}
#: These belong to the text around them.
INLINE = {
    "a", "abbr", "b", "bdi", "cite", "code", "data", "del", "dfn", "em", "i", "ins", "kbd", "mark", "q", "s",
    "samp", "small", "span", "strong", "sub", "sup", "time", "u", "var", "wbr", "br",
}  # fmt: skip
SPOKEN_ATTRIBUTES = ("alt", "aria-label", "title", "placeholder")
#: Differ from page to page and lead to the same screen.
IGNORED_QUERY = {"next", "csrfmiddlewaretoken"}


@dataclass
class Block:
    """A piece of text in one language: a paragraph, a cell, a button, or a spoken attribute."""

    language: str
    text: str
    where: str


@dataclass
class Link:
    """An address as the page writes it, and as the site knows it (empty: another site)."""

    href: str
    address: str
    fragment: str
    text: str


@dataclass
class Reading:
    """One page."""

    address: str
    language: str = ""
    headings: list[tuple[int, str]] = field(default_factory=list)
    ids: Counter[str] = field(default_factory=Counter)
    links: list[Link] = field(default_factory=list)
    files: set[str] = field(default_factory=set)
    alternates: dict[str, str] = field(default_factory=dict)
    switch: dict[str, str] = field(default_factory=dict)
    blocks: list[Block] = field(default_factory=list)


def read(address: str, source: str, *, hosts: tuple[str, ...]) -> Reading:
    """Read a page; `hosts` are those of the site, with their scheme."""
    tree = html.document_fromstring(source.encode(), parser=html.HTMLParser(encoding="utf-8"))
    reading = Reading(address, language=(tree.get("lang") or "")[:2])
    for element in tree.iter():
        if not isinstance(element.tag, str):
            continue
        if element.get("id"):
            reading.ids[element.get("id")] += 1
        if element.tag in {"h1", "h2", "h3", "h4", "h5", "h6"}:
            reading.headings.append((int(element.tag[1]), _squeezed(element.text_content())))
        _take_addresses(reading, element, hosts)
    body = tree.find("body")
    if body is not None:
        _take_texts(reading, body, reading.language, "body")
    return reading


def _take_addresses(reading: Reading, element: html.HtmlElement, hosts: tuple[str, ...]) -> None:
    href = element.get("href")
    if element.tag == "link" and element.get("rel") == "alternate" and element.get("hreflang"):
        reading.alternates[element.get("hreflang")] = local(reading.address, href, hosts)[0]
    elif element.tag == "link" and href and element.get("rel") in {"stylesheet", "icon"}:
        reading.files.add(local(reading.address, href, hosts)[0])
    elif element.tag == "a" and href is not None:
        address, fragment = local(reading.address, href, hosts)
        text = _squeezed(element.text_content()) or element.get("aria-label") or ""
        reading.links.append(Link(href, address, fragment, text))
        if element.get("hreflang") and _inside(element, "language-switch"):
            reading.switch[element.get("hreflang")] = address
    for name in ("src", "srcset"):
        for part in (element.get(name) or "").split(","):
            if words := part.split():
                reading.files.add(local(reading.address, words[0], hosts)[0])
    reading.files.discard("")


def _inside(element: html.HtmlElement, name: str) -> bool:
    return any(name in (above.get("class") or "").split() for above in element.iterancestors())


def local(base: str, href: str, hosts: tuple[str, ...]) -> tuple[str, str]:
    """The address within the site and its fragment; ("", "") for other sites, mail and telephone."""
    for host in hosts:
        href = href.removeprefix(host) if href.startswith(f"{host}/") else href
    parts = urlsplit(urljoin(base, href))
    if parts.scheme or parts.netloc:
        return "", ""
    query = [pair for pair in parse_qsl(parts.query) if pair[0] not in IGNORED_QUERY]
    address = f"{parts.path}?{urlencode(query)}" if query else parts.path
    return address, parts.fragment


def _take_texts(reading: Reading, element: html.HtmlElement, language: str, where: str) -> None:
    """Blocks of this element: runs of text and inline elements in one language."""
    run: list[str] = []

    def close() -> None:
        text = _squeezed("".join(run))
        if text:
            reading.blocks.append(Block(language, text, where))
        run.clear()

    run.append(element.text or "")
    for child in element:
        if isinstance(child.tag, str) and child.tag not in SILENT:
            _take_spoken(reading, child, language, where)
            own = (child.get("lang") or "")[:2] or language
            if child.tag in INLINE and own == language and not _has_blocks(child, language):
                run.append(child.text_content())
                _take_inner_spoken(reading, child, language, where)
            else:
                if own == language:
                    close()
                else:
                    run.append(" … ")  # the sentence goes on around a word of the other language
                _take_texts(reading, child, own, _named(child))
        run.append(child.tail or "")
    close()


def _has_blocks(element: html.HtmlElement, language: str) -> bool:
    return any(
        isinstance(below.tag, str)
        and (
            below.tag not in INLINE | SILENT
            or ((below.get("lang") or "")[:2] or language) != language
            or below.tag in SILENT
        )
        for below in element.iterdescendants()
    )


def _take_inner_spoken(
    reading: Reading, element: html.HtmlElement, language: str, where: str
) -> None:
    for below in element.iterdescendants():
        if isinstance(below.tag, str):
            _take_spoken(reading, below, language, where)


def _take_spoken(reading: Reading, element: html.HtmlElement, language: str, where: str) -> None:
    own = (element.get("lang") or "")[:2] or language
    for name in SPOKEN_ATTRIBUTES:
        if text := _squeezed(element.get(name) or ""):
            reading.blocks.append(Block(own, text, f"{where} {element.tag}[{name}]"))


def _named(element: html.HtmlElement) -> str:
    name = (element.get("class") or "").split()
    return f"{element.tag}.{name[0]}" if name else str(element.tag)


def _squeezed(text: str) -> str:
    return " ".join(text.split())
