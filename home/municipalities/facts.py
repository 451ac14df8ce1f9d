"""The facts of a municipality in words."""

from dataclasses import dataclass

from babel.numbers import format_decimal
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, pgettext, pgettext_lazy

from tandem.formats.language import current_language
from tandem.places.models import Municipality

LANGUAGES = {
    "nl": pgettext_lazy("official language", "Dutch"),
    "fr": pgettext_lazy("official language", "French"),
    "de": pgettext_lazy("official language", "German"),
    "nl+fr": pgettext_lazy("official language", "Dutch and French"),
}
FACILITIES = {
    "nl": gettext_lazy("with facilities for Dutch speakers"),
    "fr": gettext_lazy("with facilities for French speakers"),
    "de": gettext_lazy("with facilities for German speakers"),
}


@dataclass(frozen=True)
class Fact:
    """The fields of components/key_facts."""

    label: str
    value: str


def facts(place: Municipality) -> list[Fact]:
    """Where it lies, how many live there, its language and its code."""
    if place.province:
        found = [Fact(_("Province and region"), f"{place.province}, {place.region}")]
    else:
        found = [Fact(_("Region"), place.region)]
    if place.population is not None:
        number = format_decimal(place.population, locale=f"{current_language()}_BE")
        found.append(Fact(_("Inhabitants"), number))
    return [
        *found,
        Fact(_("Official language"), language(place)),
        Fact(pgettext("fact", "NIS code"), place.pk),
    ]


def language(place: Municipality) -> str:
    """`Dutch, with facilities for French speakers`."""
    official = str(LANGUAGES[place.official_language])
    if not place.facilities_language:
        return official
    return f"{official}, {FACILITIES[place.facilities_language]}"
