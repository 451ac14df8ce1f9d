"""The list of municipalities by region and province, those with something to read first."""

from dataclasses import dataclass, field

from django.http import HttpRequest

from home.models import MunicipalityIndexPage
from home.municipalities.counting import Contents, contents, in_words
from tandem.content.municipality_links import municipality_url
from tandem.places.finding import plain
from tandem.places.gazetteer import gazetteer
from tandem.places.models import Municipality


@dataclass(frozen=True)
class Entry:
    """A municipality in a list, with what there is: `["2 practices"]`."""

    place: Municipality
    url: str
    counts: list[str]


@dataclass
class Area:
    """A province, or a region without provinces."""

    nis: str
    name: str
    entries: list[Entry] = field(default_factory=list)

    @property
    def with_content(self) -> list[Entry]:
        """Those of which there is something to read."""
        return [entry for entry in self.entries if entry.counts]


@dataclass
class Region:
    """A region with its provinces."""

    name: str
    areas: dict[str, Area] = field(default_factory=dict)


def regions(page: MunicipalityIndexPage, request: HttpRequest) -> list[Region]:
    """The municipalities that exist, in the alphabet of the reader."""
    found: dict[str, Region] = {}
    there = contents(page)
    for place in sorted(gazetteer().existing(), key=_alphabet):
        region = found.setdefault(place.region_nis, Region(place.region))
        nis = place.province_nis or place.region_nis
        name = place.province or region.name
        area = region.areas.setdefault(nis, Area(nis, name))
        area.entries.append(_entry(place, request, there))
    for region in found.values():
        region.areas = dict(sorted(region.areas.items(), key=lambda item: plain(item[1].name)))
    return [found[nis] for nis in sorted(found)]


def entries(request: HttpRequest, places: list[Municipality]) -> list[Entry]:
    """Some municipalities in the order given; no counts."""
    return [Entry(place, municipality_url(request, place), []) for place in places]


def _entry(place: Municipality, request: HttpRequest, there: Contents) -> Entry:
    return Entry(place, municipality_url(request, place), in_words(there.get(place.pk, {})))


def _alphabet(place: Municipality) -> tuple[str, str]:
    return plain(place.name), place.pk
