"""Programme pages: the regulation of a programme, and a subsidy without a call."""

import factory

from calls.enums import ProgrammeKind
from calls.models import ProgrammeIndexPage, ProgrammePage
from tests.factories.calls import ProgrammeFactory
from tests.factories.pages import PageFactory, section


class ProgrammePageFactory(PageFactory):
    """The page of a new programme. `programme__kind=ProgrammeKind.SCHEME`: without calls."""

    class Meta:
        model = ProgrammePage

    title = factory.Sequence(lambda n: f"Reglement {n}")
    introduction = "Voor wie werk maakt van gelijke kansen."
    programme = factory.SubFactory(
        ProgrammeFactory, code=factory.Sequence(lambda n: f"programme-{n}")
    )

    @classmethod
    def section(cls, language: str):
        return section(ProgrammeIndexPage, language)


def scheme(**columns) -> ProgrammePage:
    """The page of a subsidy without a call."""
    return ProgrammePageFactory(programme__kind=ProgrammeKind.SCHEME, **columns)
