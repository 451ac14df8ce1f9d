"""Kind and Part: how something that names municipalities comes on their pages.

To add a kind: a file beside `practices.py` with its `Kind`, and a line in `kinds.py`.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import Any

from django.db.models import QuerySet
from django.http import HttpRequest
from wagtail.models import Page

#: So many cards are shown; what comes after them is a list of links.
CARDS = 6


@dataclass(frozen=True)
class Part:
    """A part of a municipality's page; left out where there is nothing to show."""

    key: str
    title: str
    template: str
    content: dict[str, Any] = field(default_factory=dict)
    #: The pages shown as cards; their pictures are fetched with those of all parts.
    cards: Sequence[Any] = ()


@dataclass(frozen=True)
class Kind:
    """Something that names municipalities."""

    key: str
    #: What anybody may read of it; `page` says in which language.
    rows: Callable[[Page], QuerySet]
    #: The column (or path) of those rows that holds the NIS code.
    place: str
    #: "2 practices".
    count: Callable[[int], str]
    #: The part for the municipality that has or had these codes; None where there is nothing.
    part: Callable[[Sequence[str], Page, HttpRequest], Part | None]


def cards_part(key: str, title: str, pages: Sequence[Any]) -> Part | None:
    """The first pages as cards, the others by title; None without pages."""
    if not pages:
        return None
    return Part(
        key=key,
        title=title,
        template="home/municipality/cards.html",
        content={"others": pages[CARDS:], "total": len(pages)},
        cards=pages[:CARDS],
    )
