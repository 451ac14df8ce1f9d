"""Every address that the resolver knows, by view name."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from django.urls import URLPattern, URLResolver, get_resolver
from django.urls.resolvers import RegexPattern
from django.utils import translation
from django.utils.regex_helper import normalize

#: A value for every converter that no row of any table has.
NOTHING = {
    "int": "987654321",
    "str": "nothing",
    "slug": "nothing",
    "uuid": "00000000-0000-4000-8000-000000000000",
    "path": "nothing/",
}


@dataclass(frozen=True)
class Address:
    """One URL pattern; `name` is `namespace:name`, or the route where a pattern has no name."""

    name: str
    route: str

    @property
    def in_cms(self) -> bool:
        """Whether it is under /cms/."""
        return self.route.startswith("cms/")

    def with_nothing(self) -> str:
        """The address with arguments that lead to no row."""
        return re.sub(
            r"<(?:(\w+):)?\w+>", lambda found: NOTHING[found[1] or "str"], f"/{self.route}"
        )


def addresses() -> list[Address]:
    """All of them, once, as a Dutch reader finds them."""
    with translation.override("nl"):
        return list(dict.fromkeys(_walk(get_resolver(), (), "")))


def _walk(resolver: URLResolver, spaces: tuple[str, ...], route: str) -> Iterator[Address]:
    for one in resolver.url_patterns:
        here = route + _text(one)
        if isinstance(one, URLPattern):
            yield Address(":".join((*spaces, one.name)) if one.name else here, here)
        else:
            inner = (*spaces, one.namespace) if one.namespace else spaces
            yield from _walk(one, inner, here)


def _text(one: URLPattern | URLResolver) -> str:
    """The route; Wagtail's few regular expressions are written as routes with numbers."""
    if not isinstance(one.pattern, RegexPattern):
        return str(one.pattern)
    # "Anything" would be nothing at all; a number will do.
    plain, _parameters = normalize(str(one.pattern).replace("^.*", r"^(\d+)"))[0]
    return re.sub(r"%\((\w+)\)s", r"<int:\1>", plain)
