"""Gazetteer: all municipalities, present and past, in memory; questions to it cost no query."""

from collections import defaultdict
from collections.abc import Iterable
from datetime import date, timedelta
from functools import lru_cache

from tandem.places.loading import municipalities_in_file
from tandem.places.models import Municipality


class Gazetteer:
    """Who was merged into whom, by NIS code; some six hundred rows that change once a year."""

    def __init__(self, places: Iterable[Municipality]) -> None:
        self._by_nis = {place.pk: place for place in places}
        self._merged: dict[str, list[Municipality]] = defaultdict(list)
        for place in self._by_nis.values():
            # so that `place.current()` asks the database nothing
            place.successor = self._by_nis.get(place.successor_id or "")
            if place.successor is not None:
                self._merged[place.successor.pk].append(place)

    def __iter__(self):
        return iter(self._by_nis.values())

    def get(self, nis: str) -> Municipality | None:
        """The municipality that has or had this code."""
        return self._by_nis.get(nis)

    def existing(self) -> list[Municipality]:
        """Those that exist today."""
        return [place for place in self if place.exists]

    def former(self) -> list[Municipality]:
        """Those that merged into another one."""
        return [place for place in self if not place.exists]

    def predecessors(self, place: Municipality) -> list[Municipality]:
        """All that merged into this one, also by way of another, by code."""
        found = []
        for before in self._merged[place.pk]:
            found += [before, *self.predecessors(before)]
        return sorted(found, key=lambda one: one.pk)

    def codes(self, place: Municipality) -> list[str]:
        """Its own code, then those of its predecessors: what was written of any of them is its own."""
        return [place.pk, *(before.pk for before in self.predecessors(place))]

    def now(self, nis: str) -> str:
        """The code of the municipality that is there today for this code."""
        place = self._by_nis.get(nis)
        return place.current().pk if place else nis


@lru_cache(maxsize=1)
def gazetteer() -> Gazetteer:
    """All there are, from the file that fills the table after every migrate. Shared: change nothing."""
    return Gazetteer(Municipality(**columns) for columns in municipalities_in_file().values())


def merged_on(place: Municipality) -> date | None:
    """The first day on which it belonged to its successor."""
    return place.valid_to + timedelta(days=1) if place.valid_to else None
