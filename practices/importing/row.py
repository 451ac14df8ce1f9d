"""One line of the file, read: what it says, or what is wrong with it."""

import re
from dataclasses import dataclass, field
from datetime import date
from unicodedata import category

from django.utils.text import slugify
from django.utils.translation import gettext as _

from practices.models.scores import HIGHEST
from tandem.formats.language import LANGUAGES

COLUMNS = (
    *("name", "place", "nis", "source_lang", "one_line_fact", "kind", "reach_of_4"),
    *("recurring_of_4", "policy_domain", "attachments", "date", "url_or_seed", "note"),
)
#: The longest texts that a page can hold.
TITLE, FACT, PLACE, SOURCE = 255, 500, 200, 500
DAY = re.compile(r"(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?")


class Wrong(ValueError):
    """What is wrong with a value, in words that say how to mend it."""


@dataclass(frozen=True)
class Row:
    """A line of the file with its number there; the header is line 1."""

    line: int
    name: str
    language: str
    fact: str
    is_recommendation: bool
    place: str = ""
    nis: str = ""
    reach: int | None = None
    recurring: int | None = None
    domain: str = ""
    documents: tuple[str, ...] = ()
    source: str = ""
    key: str = field(default="")


def read_row(line: int, cells: dict[str, str]) -> Row:
    """The line as a Row. Raises Wrong with everything that is wrong, one problem after another."""
    problems: list[str] = []

    def read(what, *given):
        try:
            return what(*given)
        except Wrong as wrong:
            problems.append(str(wrong))
            return None

    text = {name: " ".join(cells[name].split()) for name in COLUMNS}
    if any(category(sign) == "Cc" for value in text.values() for sign in value):
        problems.append(_("there is a control character in the text"))
    name = read(_required, "name", text["name"], TITLE)
    read(_short, "one_line_fact", text["one_line_fact"], FACT)
    read(_short, "place", text["place"], PLACE)
    language = read(_language, text["source_lang"])
    reach = read(parse_score, "reach_of_4", text["reach_of_4"])
    recurring = read(parse_score, "recurring_of_4", text["recurring_of_4"])
    read(parse_day, text["date"])
    read(_nis, text["nis"])
    if problems:
        raise Wrong("; ".join(problems))
    return Row(
        line=line,
        name=name or "",
        language=language or "",
        # What is in brackets is a remark of who collected the facts.
        fact="" if re.fullmatch(r"\(.*\)", text["one_line_fact"]) else text["one_line_fact"],
        is_recommendation=text["kind"].lower().startswith("recommendation"),
        place=text["place"],
        nis=text["nis"],
        reach=reach,
        recurring=recurring,
        domain=text["policy_domain"],
        documents=tuple(part.strip() for part in text["attachments"].split("|") if part.strip()),
        source=" · ".join(filter(None, (text["date"], text["url_or_seed"], text["note"])))[:SOURCE],
        key=source_key(name or "", text["nis"] or text["place"]),
    )


def source_key(name: str, place: str) -> str:
    """By what a later import knows the row again: its name and its place."""
    return f"{slugify(name)[:80]}@{slugify(place)[:30]}"


def parse_score(column: str, text: str) -> int | None:
    """1 to 4, or None where nothing stands. Raises Wrong."""
    if not text:
        return None
    if not re.fullmatch(rf"[1-{HIGHEST}]", text):
        raise Wrong(
            _("%(column)s: “%(text)s” is no score; write 1, 2, 3 or 4, or leave it empty")
            % {"column": column, "text": text}
        )
    return int(text)


def parse_day(text: str) -> tuple[int, int | None, int | None] | None:
    """`2010`, `2021-07` or `2020-11-20` as year, month and day. Raises Wrong."""
    if not text:
        return None
    found = DAY.fullmatch(text)
    if found is not None and text.isascii():
        year, month, day = (int(part) if part else None for part in found.groups())
        try:
            date(year or 0, month or 1, day or 1)
        except ValueError:
            found = None
    if found is None or not text.isascii():
        raise Wrong(
            _("date: “%(text)s” is no date; write 2020, 2020-11 or 2020-11-20") % {"text": text}
        )
    return year or 0, month, day


def _required(column: str, text: str, longest: int) -> str:
    if not text:
        raise Wrong(_("%(column)s: is empty") % {"column": column})
    return _short(column, text, longest)


def _short(column: str, text: str, longest: int) -> str:
    if len(text) > longest:
        raise Wrong(
            _("%(column)s: is longer than %(longest)s characters")
            % {"column": column, "longest": longest}
        )
    return text


def _language(text: str) -> str:
    if text not in LANGUAGES:
        raise Wrong(
            _("source_lang: “%(text)s” is no language of the site; write nl or fr") % {"text": text}
        )
    return text


def _nis(text: str) -> str:
    if text and not re.fullmatch(r"[0-9]{5}", text):
        raise Wrong(_("nis: “%(text)s” is no NIS code; it has five digits") % {"text": text})
    return text
