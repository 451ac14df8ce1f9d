"""Questions about pages that every list asks."""

from typing import Any, Self

from django.db.models import CharField, Exists, ExpressionWrapper, F, OuterRef, QuerySet
from wagtail.models import Page, PageManager, PageViewRestriction
from wagtail.query import PageQuerySet


def readable(pages: QuerySet) -> QuerySet:
    """The pages that anybody may read: live, and under no view restriction.

    In the same query; Wagtail's `.public()` asks one more for every list.
    """
    here = ExpressionWrapper(OuterRef("path"), output_field=CharField())
    restricted = PageViewRestriction.objects.alias(here=here).filter(
        here__startswith=F("page__path")
    )
    return pages.filter(~Exists(restricted), live=True)


class SitePageQuerySet(PageQuerySet):
    """What lists of our page types start from."""

    def readable(self) -> Self:
        """Live, and under no view restriction."""
        return readable(self)

    def in_language_of(self, page: Page) -> Self:
        """The pages of the language tree that this page belongs to."""
        return self.filter(locale_id=page.locale_id)

    def select_for_update(self, *args: Any, **kwargs: Any) -> Self:
        """Without what comes along: PostgreSQL locks no outer join, and treebeard locks parents."""
        return super().select_for_update(*args, **kwargs).select_related(None)


class SitePageManager(PageManager.from_queryset(SitePageQuerySet)):  # type: ignore[misc]
    """Brings the picture along: every page and every card shows it."""

    def get_queryset(self) -> SitePageQuerySet:
        return super().get_queryset().select_related("picture")
