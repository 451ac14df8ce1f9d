"""The nouns of inspiring practices."""

from practices.models.practice import PracticeIndexPage, PracticePage

__all__ = ["PracticeIndexPage", "PracticePage"]
