"""Tags of news and abbreviations."""

from typing import Any

import factory

from home.models import GlossaryPage, NewsTag
from tandem.content.models import Abbreviation
from tests.factories.pages import section


class NewsTagFactory(factory.django.DjangoModelFactory):
    """A tag in both languages."""

    class Meta:
        model = NewsTag

    code = factory.Sequence(lambda n: f"tag-{n}")
    name_nl = factory.Sequence(lambda n: f"Etiket {n}")
    name_fr = factory.Sequence(lambda n: f"Étiquette {n}")


class AbbreviationFactory(factory.django.DjangoModelFactory):
    """OCMW and CPAS."""

    class Meta:
        model = Abbreviation

    short_nl = "OCMW"
    meaning_nl = "openbaar centrum voor maatschappelijk welzijn"
    short_fr = "CPAS"
    meaning_fr = "centre public d’action sociale"


def glossary(language: str = "nl") -> Any:
    """The glossary of a language."""
    return section(GlossaryPage, language)
