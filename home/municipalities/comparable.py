"""Practices of comparable municipalities: the same region, the nearest population, and why."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any

from babel.numbers import format_decimal
from django.http import HttpRequest
from django.utils.translation import gettext as _
from wagtail.models import Page

from home.municipalities.counting import contents
from home.municipalities.practices import PRACTICES
from practices.public import PracticePage
from tandem.content.municipality_links import municipality_url
from tandem.formats.language import current_language
from tandem.places.gazetteer import gazetteer
from tandem.places.models import Municipality

MUNICIPALITIES = 3
PRACTICES_EACH = 2
#: Up to a fifth more or less is about as large.
ABOUT = 0.2


@dataclass
class Comparable:
    """A municipality to learn from, why, and what."""

    place: Municipality
    url: str
    reason: str
    practices: list[Any] = field(default_factory=list)


def nearest(
    place: Municipality, candidates: Iterable[Municipality], number: int = MUNICIPALITIES
) -> list[Municipality]:
    """The ones of the same region that exist, nearest in population first; ties by NIS code."""
    if place.population is None:
        return []
    apart = {
        other: abs(other.population - place.population)
        for other in candidates
        if other.exists
        and other.population is not None
        and other.region_nis == place.region_nis
        and other.pk != place.pk
    }
    return sorted(apart, key=lambda other: (apart[other], other.pk))[:number]


def reason(place: Municipality, other: Municipality) -> str:
    """ "Izegem is about as large: 29.000 inhabitants"; larger or smaller where it is."""
    mine, theirs = place.population or 0, other.population or 0
    if abs(theirs - mine) <= mine * ABOUT:
        text = _("%(name)s is about as large: %(number)s inhabitants.")
    elif theirs > mine:
        text = _("%(name)s is larger: %(number)s inhabitants.")
    else:
        text = _("%(name)s is smaller: %(number)s inhabitants.")
    return text % {"name": other.name, "number": round_number(theirs)}


def round_number(population: int) -> str:
    """29.444 as 29.000: two figures that one remembers, written as the reader writes them."""
    step = 10 ** max(len(str(population)) - 2, 0)
    return format_decimal(
        round(population / step) * step, locale=f"{current_language()}_BE", group_separator=True
    )


def comparable(place: Municipality, page: Page, request: HttpRequest) -> list[Comparable]:
    """The nearest that have practices this municipality has not; two queries, each practice once."""
    if place.population is None:
        return []
    by_place = contents(page, [PRACTICES])
    own = by_place[place.pk][PRACTICES.key]
    lessons = {nis: ids[PRACTICES.key] - own for nis, ids in by_place.items()}
    chosen = nearest(place, [one for one in gazetteer() if lessons.get(one.pk)])
    wanted = {pk for one in chosen for pk in lessons[one.pk]}
    if not wanted:
        return []
    practices = PracticePage.objects.highlighted_first().filter(pk__in=wanted)
    return _shared_out(list(practices), chosen, lessons, place, request)


def _shared_out(
    practices: list[Any],
    chosen: list[Municipality],
    lessons: dict[str, set[int]],
    place: Municipality,
    request: HttpRequest,
) -> list[Comparable]:
    """Each practice with the nearest municipality that applies it."""
    found = []
    left = list(practices)
    for one in chosen:
        mine = [page for page in left if page.pk in lessons[one.pk]][:PRACTICES_EACH]
        left = [page for page in left if page not in mine]
        if mine:
            url = municipality_url(request, one)
            found.append(Comparable(one, url, reason(place, one), mine))
    return found
