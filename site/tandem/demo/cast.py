"""The people of the demo: one for every role, with a card on the desk. Knows no Django."""

from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from tandem.demo.reading import content


@dataclass(frozen=True)
class Person:
    """An invented person. `key` names her in the content files; only people with a title have a card."""

    key: str
    role: str
    first_name: str
    last_name: str
    email: str
    language: str
    titles: tuple[tuple[str, str], ...] = ()
    descriptions: tuple[tuple[str, str], ...] = ()

    @property
    def name(self) -> str:
        """First and last name."""
        return f"{self.first_name} {self.last_name}"

    def title(self, language: str) -> str:
        """What her role is called."""
        return dict(self.titles).get(language, "")

    def description(self, language: str) -> str:
        """What she does, in a sentence."""
        return dict(self.descriptions).get(language, "")


def _person(node: dict[str, Any]) -> Person:
    first, _space, last = node["name"].partition(" ")
    texts = {
        field: tuple((language, node[f"{name}_{language}"]) for language in ("nl", "fr"))
        for field, name in (("titles", "title"), ("descriptions", "description"))
        if f"{name}_nl" in node
    }
    return Person(
        key=node.get("key", node["role"]),
        role=node["role"],
        first_name=first,
        last_name=last,
        email=node["email"],
        language=node["language"],
        **texts,
    )


@lru_cache(maxsize=1)
def cards() -> tuple[Person, ...]:
    """Those with a card, in the order of the desk."""
    return tuple(_person(node) for node in content("tour")["roles"])


@lru_cache(maxsize=1)
def everybody() -> tuple[Person, ...]:
    """Those with a card, then those behind the scenes."""
    return (*cards(), *(_person(node) for node in content("tour")["extra_users"]))


def person(key: str) -> Person:
    """By key; raises KeyError."""
    found = next((one for one in everybody() if one.key == key), None)
    if found is None:
        raise KeyError(key)
    return found


def card(role: str) -> Person | None:
    """The person with the card of this role."""
    return next((one for one in cards() if one.role == role), None)


def who_is(email: str) -> Person | None:
    """The person with this address."""
    return next((one for one in everybody() if one.email == email), None)
