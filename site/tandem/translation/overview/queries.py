"""Who sees which rows, chosen and sorted; and what is to do, for the desk."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

from tandem.accounts.roles import EDITORIAL, Role, has_role
from tandem.translation.guards import only_translates
from tandem.translation.overview.facts import known
from tandem.translation.overview.forms import form_rows
from tandem.translation.overview.links import give_links
from tandem.translation.overview.pages import page_rows
from tandem.translation.overview.states import Row, State

_NEVER = datetime(1, 1, 1, tzinfo=UTC)
_ORDER = {state: place for place, state in enumerate(State)}
#: Readers miss it, or read what is no longer so.
NEEDED = (State.SOURCE_GONE, State.OUTDATED, State.MISSING)
#: What the columns sort by; a minus before the name turns it around.
ORDERINGS: dict[str, Callable[[Row], Any]] = {
    "title": lambda row: row.title.casefold(),
    "kind": lambda row: (row.kind.casefold(), row.title.casefold()),
    "state": lambda row: (_ORDER[row.state], row.since or _NEVER),
    "since": lambda row: row.since or _NEVER,
}


@dataclass(frozen=True)
class Wish:
    """What somebody wants to see; an empty word asks for everything."""

    language: str = ""
    state: str = ""
    kind: str = ""
    section: str = ""
    text: str = ""
    ordering: str = "state"

    def takes(self, row: Row) -> bool:
        """Whether the row is wanted. Every word of the text must be in the title."""
        title = row.title.casefold()
        return (
            self.language in ("", row.language)
            and (self.state in ("", row.state) or (self.state == "to_do" and to_do(row)))
            and self.kind in ("", row.kind)
            and self.section in ("", row.section)
            and all(word in title for word in self.text.casefold().split())
        )


def to_do(row: Row) -> bool:
    """Whether somebody must do something about it."""
    return row.moved or row.state not in (State.PUBLISHED, State.SCHEDULED)


def may_see_overview(user: Any) -> bool:
    """Who works on pages, and who builds forms."""
    return has_role(user, *EDITORIAL, Role.CALLS_MANAGER) or bool(
        getattr(user, "is_superuser", False)
    )


def overview_rows(user: Any) -> list[Row]:
    """All rows of this person: pages for who works on pages, forms for everybody."""
    works_on_pages = has_role(user, *EDITORIAL) or user.is_superuser
    shared = known()
    rows = list(page_rows(user, shared)) if works_on_pages else []
    return rows + list(form_rows(shared))


def chosen(rows: list[Row], wish: Wish) -> list[Row]:
    """The wanted rows in the wanted order."""
    name = wish.ordering.removeprefix("-")
    key = ORDERINGS.get(name, ORDERINGS["state"])
    return sorted(
        (row for row in rows if wish.takes(row)), key=key, reverse=wish.ordering.startswith("-")
    )


def translations_to_do(user: Any) -> list[Row]:
    """What readers miss or read as it was, with links: the work of who writes pages.

    A translator's is what is in her own language, with what she began. Forms are the work of who may
    translate them.
    """
    translates = only_translates(user)
    states = (*NEEDED, State.DRAFT) if translates else NEEDED
    rows = chosen(overview_rows(user), Wish(language=user.language if translates else ""))
    mine = [row for row in rows if row.state in states]
    give_links(mine, user)
    return [row for row in mine if row.is_page or row.url]
