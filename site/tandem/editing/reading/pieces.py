"""What a text is made of. Every piece knows where an editor finds it."""

from dataclasses import dataclass, field
from typing import Any


@dataclass(frozen=True)
class Place:
    """Where in the editor: a field, and the block in it (its id; empty for a plain field)."""

    field: str
    block: str = ""

    @property
    def anchor(self) -> str:
        """The fragment that leads the editor there."""
        return f"#block-{self.block}-section" if self.block else f"#id_{self.field}"


@dataclass(frozen=True)
class Heading:
    """A heading; `level` 1 is the title of the page."""

    text: str
    level: int
    place: Place


@dataclass(frozen=True)
class Paragraph:
    """Running text without the parts that say that they are in another language."""

    text: str
    place: Place
    #: The language that the block itself names, such as a quote's; empty: that of the page.
    language: str = ""


@dataclass(frozen=True)
class Link:
    """A link in a text. `target` names where it leads, for comparison; `url` only outside."""

    text: str
    target: str
    place: Place
    url: str = ""
    page: int | None = None
    document: int | None = None
    #: Not where a block is one link and shows a title of its own.
    in_text: bool = True


@dataclass(frozen=True)
class Picture:
    """A picture in the text."""

    title: str
    description: str
    decorative: bool
    place: Place


@dataclass(frozen=True)
class Table:
    """A table; `has_header` where its first row or column says what stands in it."""

    has_header: bool
    place: Place


@dataclass(frozen=True)
class File:
    """A document that the page offers; None where it was deleted."""

    document: Any
    place: Place


@dataclass(frozen=True)
class Chosen:
    """A page that a block names. wagtail-localize keeps the source's: its translation counts."""

    page: int
    place: Place


Piece = Heading | Paragraph | Link | Picture | Table | File | Chosen


@dataclass
class PageText:
    """A page taken apart. Checks only look at this, never at the database."""

    language: str
    title: str
    introduction: str = ""
    search_description: str = ""
    #: Whether this type of page has these fields at all.
    has_introduction: bool = True
    pieces: list[Piece] = field(default_factory=list)
    #: Pages that are live, and documents that exist, among those that the text links to.
    live_pages: dict[int, str] = field(default_factory=dict)
    documents: dict[int, Any] = field(default_factory=dict)

    def of(self, kind: type) -> list[Any]:
        """The pieces of one kind, in the order of the page."""
        return [piece for piece in self.pieces if isinstance(piece, kind)]
