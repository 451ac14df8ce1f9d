"""The nouns of inspiring practices."""

from practices.models.audience import AgeGroup, TargetGroup
from practices.models.domain import PolicyDomain
from practices.models.practice import PracticePage
from practices.models.practice_index import PracticeIndexPage
from practices.models.recommendation import RecommendationPage
from practices.models.shared import SharedPicture, SharedPractice, SharedState

__all__ = [
    "AgeGroup",
    "PolicyDomain",
    "PracticeIndexPage",
    "PracticePage",
    "RecommendationPage",
    "SharedPicture",
    "SharedPractice",
    "SharedState",
    "TargetGroup",
]
