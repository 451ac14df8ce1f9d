"""Rich text as it is stored: headings, links, paragraphs, tables."""

from html.parser import HTMLParser

from tandem.editing.reading.pieces import Heading, Link, Paragraph, Piece, Place, Table

HEADINGS = {f"h{level}": level for level in range(1, 7)}
#: Each of these begins a new paragraph.
BLOCKS = {"p", "li", "blockquote", "td", "th", "figcaption", "div"}
EMPTY = {"br", "hr", "img", "embed", "input", "wbr", "source"}


class _Reader(HTMLParser):
    def __init__(self, place: Place, language: str) -> None:
        super().__init__(convert_charrefs=True)
        self.place, self.language = place, language
        self.pieces: list[Piece] = []
        self.text: list[str] = []  # of this paragraph, without parts in another language
        self.words: list[str] = []  # of this heading or paragraph, whole
        self.link: tuple[dict[str, str], list[str]] | None = None
        self.elsewhere: list[str] = []  # open elements inside a part with a lang of its own
        self.headed = False

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = {name: value or "" for name, value in attrs}
        if tag not in EMPTY and (self.elsewhere or given.get("lang")):
            self.elsewhere.append(tag)
        if tag == "br":
            self.handle_data(" ")
        if tag in BLOCKS or tag in HEADINGS:
            self._end_paragraph()
        if tag == "table":
            self.headed = False
        if tag == "th":
            self.headed = True
        if tag == "a":
            self.link = (given, [])

    def handle_endtag(self, tag: str) -> None:
        if tag in HEADINGS:
            text = _tidy(self.words)
            self.pieces.append(Heading(text, HEADINGS[tag], self.place))
            self.words, self.text = [], []
        elif tag in BLOCKS:
            self._end_paragraph()
        elif tag == "a" and self.link is not None:
            self.pieces.append(_link(*self.link, self.place))
            self.link = None
        elif tag == "table":
            self.pieces.append(Table(self.headed, self.place))
        if tag in self.elsewhere:
            while self.elsewhere.pop() != tag:
                pass

    def handle_data(self, data: str) -> None:
        self.words.append(data)
        if not self.elsewhere:
            self.text.append(data)
        if self.link is not None:
            self.link[1].append(data)

    def _end_paragraph(self) -> None:
        text = _tidy(self.text)
        if text:
            self.pieces.append(Paragraph(text, self.place, self.language))
        self.words, self.text = [], []

    def close(self) -> None:
        super().close()
        self._end_paragraph()


def read_rich_text(html: str, place: Place, language: str = "") -> list[Piece]:
    """The pieces of a rich text, in its order; a paragraph comes after the links in it."""
    reader = _Reader(place, language)
    reader.feed(html)
    reader.close()
    return reader.pieces


def _link(given: dict[str, str], words: list[str], place: Place) -> Link:
    text, kind, number = _tidy(words), given.get("linktype", ""), given.get("id", "")
    if kind == "page" and number.isdecimal():
        return Link(text, f"page {number}", place, page=int(number))
    if kind == "document" and number.isdecimal():
        return Link(text, f"document {number}", place, document=int(number))
    url = given.get("href", "").strip()
    return Link(text, url, place, url=url)


def _tidy(words: list[str]) -> str:
    return " ".join("".join(words).split())
