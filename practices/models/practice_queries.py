"""Questions about practices and recommendations that lists and other rooms ask."""

from collections.abc import Collection
from typing import Self

from django.db.models import Model
from wagtail.models import Page

from tandem.content.models import SitePageQuerySet


class PracticeQuerySet(SitePageQuerySet):
    """Questions about practices."""

    def highlighted_first(self) -> Self:
        """What anybody may read: the highlighted ones, then the newest."""
        return self.readable().order_by("-highlighted", "-first_published_at")

    def applied_in_any(self, nis_codes: Collection[str]) -> Self:
        """What anybody may read and is applied in one of these municipalities, each once."""
        places = self._places().filter(municipality_id__in=nis_codes)
        return self.readable().filter(pk__in=places.values("practicepage_id"))

    def _places(self):
        through: type[Model] = self.model.applied_in.through
        return through._default_manager.all()


class RecommendationQuerySet(SitePageQuerySet):
    """Questions about recommendations."""

    def shown_in(self, nis_codes: Collection[str]) -> Self:
        """What anybody may read, where a readable practice of these municipalities shows it."""
        practice = self.model._meta.get_field("practices").related_model
        keys = practice.objects.applied_in_any(nis_codes).values("translation_key")
        # The chosen practices are those of the language in which the choice was made.
        return self._whose_practices(translation_key__in=keys)

    def shown_by(self, practice: Page) -> Self:
        """What anybody may read in the practice's language, and the practice shows."""
        return self._whose_practices(translation_key=practice.translation_key).in_language_of(
            practice
        )

    def _whose_practices(self, **which: object) -> Self:
        # No join, so that a recommendation comes once and the list can be sliced and counted.
        through: type[Model] = self.model.practices.through
        wanted = {f"practicepage__{name}": value for name, value in which.items()}
        links = through._default_manager.filter(**wanted)
        return self.readable().filter(pk__in=links.values("recommendationpage_id"))
