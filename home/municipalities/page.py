"""The content of a municipality's page."""

from dataclasses import dataclass

from django.http import HttpRequest

from home.models import MunicipalityIndexPage
from home.municipalities.comparable import Comparable, comparable
from home.municipalities.kind import Part
from home.municipalities.kinds import KINDS
from tandem.content.listing import load_card_pictures
from tandem.places.gazetteer import gazetteer


@dataclass(frozen=True)
class MunicipalityContent:
    """What there is, part by part, and what can be learned from others."""

    parts: list[Part]
    comparable: list[Comparable]

    def has(self, key: str) -> bool:
        """Whether there is a part of this kind."""
        return any(part.key == key for part in self.parts)

    @property
    def has_practices(self) -> bool:
        """Whether it has practices of its own."""
        return self.has("practices")


def content_of(page: MunicipalityIndexPage, request: HttpRequest) -> MunicipalityContent:
    """Everything that names the municipality or its predecessors, by NIS code."""
    place = page.place
    assert place is not None  # noqa: S101 - the list itself has no such content
    codes = gazetteer().codes(place)
    made = [kind.part(codes, page, request) for kind in KINDS]
    parts = [part for part in made if part is not None]
    others = comparable(place, page, request)
    load_card_pictures(
        *(list(part.cards) for part in parts), *(other.practices for other in others)
    )
    return MunicipalityContent(parts, others)
