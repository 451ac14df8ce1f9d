"""Themes, and the pages of municipalities."""

from typing import Any

import factory

from home.models import MunicipalityIndexPage, ThemeIndexPage, ThemePage
from tandem.places.addresses import address_part
from tandem.places.models import Municipality
from tests.factories.pages import PageFactory, section


class ThemePageFactory(PageFactory):
    """A theme under the list of themes."""

    class Meta:
        model = ThemePage

    title = factory.Sequence(lambda n: f"Thema {n}")
    introduction = "Wat er rond dit thema gebeurt."

    @classmethod
    def section(cls, language: str) -> Any:
        return section(ThemeIndexPage, language)


def municipality_index(language: str = "nl") -> MunicipalityIndexPage:
    """The list of municipalities of a language."""
    return section(MunicipalityIndexPage, language)


def address(nis: str, language: str = "nl") -> str:
    """The address of a municipality's page."""
    place = Municipality.objects.get(pk=nis)
    return f"{municipality_index(language).url}{address_part(place, language)}/"
