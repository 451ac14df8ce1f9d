"""Clean the description of an award from a pasted page: plain paragraphs and lists, nothing added.

What comes out is text: paragraphs with an empty line between them, lines of a list with `- ` before them.
Everything that was done to it is told as repairs. No text, however broken, raises an error.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from html import unescape

from django.utils.translation import gettext as _

#: Marks in place of tags; the reader of the page has taken control characters out of the text.
_BREAK, _OPEN, _CLOSE, _ITEM = "\x02", "\x03", "\x04", "\x05"
_MARKS = re.compile(f"([{_BREAK}{_OPEN}{_CLOSE}{_ITEM}])")
#: A paragraph ends a list that nobody closed.
_MARK_OF = {
    **dict.fromkeys(("div", "br", "table", "tr", "td", "th", "h2", "h3", "h4"), _BREAK),
    "p": _CLOSE,
    "li": _ITEM,
}
_UNSEEN = re.compile(
    r"<!--.*?(?:-->|\Z)|<(script|style)\b.*?(?:</\1\s*>|\Z)", re.DOTALL | re.IGNORECASE
)
_TAG = re.compile(r"<(/?)([a-zA-Z][a-zA-Z0-9]*)\b[^<>]*>")
_ESCAPED = re.compile(r"&(?:amp;)?lt;/?(?:p|ul|ol|li|br|div|b|i|strong|em)\b", re.IGNORECASE)
_BULLET = re.compile(r"^[-–—•*·]\s+")
#: Inside a line a bullet counts after the end of a sentence or of another line of the list alone.
_BULLET_WITHIN = re.compile(r"(?<=[.;:,!?)])\s+[-–—•*·]\s+")
_LABEL = re.compile(r"^(?:Inhoud|Contenu)\s*:\s*", re.IGNORECASE)
_ENDS = (".", ":", ";", "!", "?", "…", "”", "»")


@dataclass(frozen=True)
class Repair:
    """What was changed on which line of the file (the first is 1), from what to what."""

    line: int
    what: str
    before: str = ""
    after: str = ""

    def __str__(self) -> str:
        change = f" “{_short(self.before)}”" if self.before else ""
        if self.after:
            change += f" → “{_short(self.after)}”"
        return _("Line %(line)s: %(message)s") % {"line": self.line, "message": self.what + change}


@dataclass
class _Part:
    """A paragraph, or a line of a list."""

    line: int
    text: str
    in_list: bool


@dataclass
class _Cleaner:
    """Goes through the lines of one description; remembers which tags are open."""

    repairs: list[Repair] = field(default_factory=list)
    parts: list[_Part] = field(default_factory=list)
    opened: list[tuple[int, str]] = field(default_factory=list)

    def read(self, number: int, line: str) -> None:
        """One line of the file."""
        text = line
        if _ESCAPED.search(text):
            text = unescape(unescape(text))
            self.repairs.append(Repair(number, _("mark-up was written out as text:"), line, text))
        seen = _UNSEEN.sub(" ", text)
        if seen != text:
            self.repairs.append(Repair(number, _("left out what no reader sees:"), text))
        tags: list[str] = []
        marked = _TAG.sub(lambda tag: self._mark(number, tag, tags), seen)
        if tags:
            self.repairs.append(Repair(number, _("took out the mark-up:"), " ".join(tags)))
        self.parts += _parts(number, unescape(marked))

    def _mark(self, number: int, tag: re.Match[str], tags: list[str]) -> str:
        closing, name = bool(tag[1]), tag[2].lower()
        tags.append(tag[0])
        if not closing and name not in {"br", "li", "img", "hr"}:
            self.opened.append((number, name))
        elif closing:
            at = next((one for one in reversed(self.opened) if one[1] == name), None)
            if at is not None:
                self.opened.remove(at)
        if name in {"ul", "ol"}:
            return _CLOSE if closing else _OPEN
        return _MARK_OF.get(name, "")  # bold and the like: the words stay in their sentence

    def finish(self) -> str:
        """The text, with what only shows at the end put right."""
        for number, name in self.opened:
            self.repairs.append(Repair(number, _("this was never closed:"), f"<{name}>"))
        self._drop_label()
        self._join_what_was_cut()
        text = ""
        for before, part in zip([None, *self.parts], self.parts, strict=False):
            if before is not None:
                text += "\n" if before.in_list and part.in_list else "\n\n"
            text += f"- {part.text}" if part.in_list else part.text
        return text

    def _drop_label(self) -> None:
        if not self.parts:
            return
        first = self.parts[0]
        text = _LABEL.sub("", first.text)
        if text != first.text:
            self.repairs.append(Repair(first.line, _("left out the label before the text")))
            first.text = text
            self.parts = self.parts if text else self.parts[1:]

    def _join_what_was_cut(self) -> None:
        """A sentence that goes on below a broken table, in small letters, is one sentence."""
        joined: list[_Part] = []
        for part in self.parts:
            last = joined[-1] if joined else None
            cut = (
                last is not None
                and not (last.in_list or part.in_list)
                and not last.text.endswith(_ENDS)
                and part.text[0].islower()
            )
            if cut and last is not None:
                what = _("joined a sentence that was cut in two:")
                self.repairs.append(Repair(part.line, what, f"{last.text[-30:]} | {part.text}"))
                last.text = f"{last.text} {part.text}"
            else:
                joined.append(part)
        self.parts = joined


def clean_description(lines: Iterable[tuple[int, str]]) -> tuple[str, list[Repair]]:
    """The lines between one award and the next, each with its number, as text; and the repairs."""
    cleaner = _Cleaner()
    for number, line in lines:
        cleaner.read(number, line)
    return cleaner.finish(), cleaner.repairs


def _parts(number: int, marked: str) -> Iterator[_Part]:
    """The parts of a line; a list that is not closed ends with its line."""
    in_list = item = False
    for piece in _MARKS.split(marked):
        match piece:
            case "\x03":
                in_list = True
            case "\x02" | "\x04":
                in_list, item = in_list and piece == _BREAK, False
            case "\x05":
                item = True
            case _:
                text = " ".join(piece.split())
                listed = in_list or item or _BULLET.match(text) is not None
                lines = _BULLET_WITHIN.split(text) if in_list and not item else [text]
                for line in lines:
                    bare = _BULLET.sub("", line).strip()
                    if bare and bare not in "-–—•*·":
                        yield _Part(number, bare, listed)


def _short(text: str, length: int = 80) -> str:
    """On one line, the middle left out where it is long."""
    line = " ".join(text.split())
    half = length // 2
    return line if len(line) <= length else f"{line[:half]} […] {line[-half:]}"
