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

__all__ = [
    "Award",
    "AwardsIndexPage",
    "AwardsPage",
    "Call",
    "CallIndexPage",
    "CallPage",
    "Programme",
    "ProgrammeIndexPage",
    "ProgrammePage",
]
