"""What municipality pages are made of."""

from typing import Any

from django import template

from home.models import MunicipalityIndexPage
from home.municipalities.facts import Fact, facts
from home.municipalities.overview import Entry, Region, entries, regions
from home.municipalities.page import MunicipalityContent, content_of
from tandem.places.finding import plain
from tandem.places.gazetteer import gazetteer, merged_on
from tandem.places.models import Municipality

register = template.Library()


@register.simple_tag(takes_context=True)
def municipality_content(
    context: dict[str, Any], page: MunicipalityIndexPage
) -> MunicipalityContent:
    """Its parts, and the practices of comparable municipalities."""
    return content_of(page, context["request"])


@register.simple_tag
def municipality_facts(place: Municipality) -> list[Fact]:
    """Province, inhabitants, language, codes."""
    return facts(place)


@register.simple_tag(takes_context=True)
def municipality_regions(context: dict[str, Any], page: MunicipalityIndexPage) -> list[Region]:
    """All that exist, by region and province, with counts."""
    return regions(page, context["request"])


@register.simple_tag(takes_context=True)
def municipality_entries(context: dict[str, Any], places: list[Municipality]) -> list[Entry]:
    """Some municipalities with their addresses."""
    return entries(context["request"], places)


@register.simple_tag
def predecessors(page: MunicipalityIndexPage) -> list[Municipality]:
    """The municipalities that merged into the one that is read."""
    return gazetteer().predecessors(page.place) if page.place else []


@register.simple_tag
def former_municipalities() -> list[Municipality]:
    """All that merged into another one, in the alphabet of the reader."""
    return sorted(gazetteer().former(), key=lambda place: plain(place.name))


@register.filter
def merged(place: Municipality) -> object:
    """The day on which it became a part of its successor."""
    return merged_on(place)
