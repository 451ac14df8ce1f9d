"""The public door: what the rest of the site may know of practices."""

from practices.models import (
    AgeGroup,
    PolicyDomain,
    PracticeIndexPage,
    PracticePage,
    RecommendationPage,
    SharedPractice,
    TargetGroup,
)
from practices.queries import shared_practices_to_judge

__all__ = [
    "AgeGroup",
    "PolicyDomain",
    "PracticeIndexPage",
    "PracticePage",
    "RecommendationPage",
    "SharedPractice",
    "TargetGroup",
    "shared_practices_to_judge",
]
