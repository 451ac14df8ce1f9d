"""The public door: what the rest of the site may know of practices."""

from practices.models import PolicyDomain, PracticeIndexPage, PracticePage

__all__ = ["PolicyDomain", "PracticeIndexPage", "PracticePage"]
