"""Find a municipality by what people type: without accents, capitals, hyphens, or half of it right."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field
from difflib import get_close_matches

from tandem.formats.alphabet import alphabetical
from tandem.places.models import Municipality

#: So many are shown; who typed one letter has to type another.
SHOWN = 20
SUGGESTED = 5
#: How much of a name must be right, as difflib counts it.
ALIKE = 0.7
#: Shorter words must stand at the beginning of a name.
ANYWHERE_FROM = 3


@dataclass(frozen=True)
class Found:
    """What fits, the best first; where nothing fits, what looks like it."""

    matches: list[Municipality] = field(default_factory=list)
    suggestions: list[Municipality] = field(default_factory=list)
    #: The one municipality of exactly this name or code, if there is just one today.
    only: Municipality | None = None


def plain(text: str) -> str:
    """Letters and digits alone: *Wezembeek- Oppem* and *wezembeek-oppem*, *Liège* and *liege*."""
    return "".join(one for one in alphabetical(text) if one.isalnum())


def find(typed: str, places: Iterable[Municipality]) -> Found:
    """The municipalities meant by `typed`, in both languages and by NIS code."""
    wanted = plain(typed)
    if not wanted:
        return Found()
    named: dict[str, list[Municipality]] = defaultdict(list)
    for place in places:
        for name in dict.fromkeys((plain(place.name_nl), plain(place.name_fr), place.pk)):
            named[name].append(place)
    ranked: dict[Municipality, int] = {}
    for name, called in named.items():
        if (rank := _rank(wanted, name)) is not None:
            for place in called:
                ranked[place] = min(rank, ranked.get(place, rank))
    matches = sorted(ranked, key=lambda one: (ranked[one], not one.exists, plain(one.name), one.pk))
    exact = [place for place in matches if ranked[place] == 0]
    today = [place for place in exact if place.exists] or exact
    return Found(
        matches=matches[:SHOWN],
        suggestions=[] if matches else _alike(wanted, named),
        only=today[0] if len(today) == 1 else None,
    )


def _rank(wanted: str, name: str) -> int | None:
    """0 for the name itself, 1 for its beginning, 2 for a part of it."""
    if name == wanted:
        return 0
    if name.startswith(wanted):
        return 1
    return 2 if len(wanted) >= ANYWHERE_FROM and wanted in name else None


def _alike(wanted: str, named: dict[str, list[Municipality]]) -> list[Municipality]:
    names = [name for name in named if not name.isdigit()]
    close = get_close_matches(wanted, names, n=SUGGESTED, cutoff=ALIKE)
    return list(dict.fromkeys(place for name in close for place in named[name]))[:SUGGESTED]
