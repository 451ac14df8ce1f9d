"""Find the municipality that a name meant on a day: never guessed, and historical ones stay."""

from collections import defaultdict
from dataclasses import dataclass, field
from datetime import date
from difflib import get_close_matches
from itertools import groupby

from tandem.places.finding import plain
from tandem.places.models import Municipality


@dataclass(frozen=True)
class Match:
    """`place` is None where the name meant none or several; `meant` are those it perhaps meant."""

    place: Municipality | None
    #: The name was misspelt, in a way that leaves no doubt.
    misspelt: bool = False
    meant: list[Municipality] = field(default_factory=list)


class PlaceFinder:
    """Knows the municipalities that existed on a day, by every spelling of both their names."""

    def __init__(self, on: date) -> None:
        self.by_name: dict[str, set[Municipality]] = defaultdict(set)
        self.by_sound: dict[str, set[Municipality]] = defaultdict(set)
        for place in Municipality.objects.current(on):
            for name in {plain(place.name_nl), plain(place.name_fr)}:
                self.by_name[name].add(place)
                self.by_sound[_single(name)].add(place)

    def find(self, name: str) -> Match:
        """By name; else a name that lacks a doubled letter, where only one could be meant.

        Two municipalities of one name (or one typing error away) are for people to tell apart.
        """
        wanted = plain(name)
        exact = self.by_name.get(wanted, set())
        if len(exact) == 1:
            return Match(next(iter(exact)))
        if exact:
            return Match(None, meant=_sorted(exact))
        alike = self.by_sound.get(_single(wanted), set())
        if len(alike) == 1:
            return Match(next(iter(alike)), misspelt=True)
        close = get_close_matches(wanted, self.by_name, n=3, cutoff=0.75)
        meant = {place for key in close for place in self.by_name[key]}
        return Match(None, meant=_sorted(alike | meant))


def _single(name: str) -> str:
    """`affligem` and `afligem` alike: every doubled letter once."""
    return "".join(letter for letter, _group in groupby(name))


def _sorted(places: set[Municipality]) -> list[Municipality]:
    return sorted(places, key=lambda place: (place.name_nl, place.nis))
