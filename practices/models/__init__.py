"""The nouns of inspiring practices."""

from practices.models.domain import PolicyDomain
from practices.models.practice import PracticePage
from practices.models.practice_index import PracticeIndexPage

__all__ = ["PolicyDomain", "PracticeIndexPage", "PracticePage"]
