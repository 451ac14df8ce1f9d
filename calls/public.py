"""The one public door: what the rest of the site may know of calls."""

from calls.models import (
    Award,
    AwardsIndexPage,
    AwardsPage,
    Call,
    CallIndexPage,
    CallPage,
    Programme,
    ProgrammeIndexPage,
    ProgrammePage,
)
from calls.models.published_awards import AwardsOfPlaces, awards_of_places, published_awards

__all__ = [
    "Award",
    "AwardsIndexPage",
    "AwardsOfPlaces",
    "AwardsPage",
    "Call",
    "CallIndexPage",
    "CallPage",
    "Programme",
    "ProgrammeIndexPage",
    "ProgrammePage",
    "awards_of_places",
    "published_awards",
]
