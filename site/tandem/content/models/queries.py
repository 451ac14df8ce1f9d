"""Questions about pages that every list asks."""

from typing import Self, TypeVar

from django.db.models import CharField, Exists, ExpressionWrapper, F, OuterRef, QuerySet
from wagtail.models import Page, PageManager, PageViewRestriction
from wagtail.query import PageQuerySet

Pages = TypeVar("Pages", bound=QuerySet)


def readable(pages: Pages) -> Pages:
    """The pages that anybody may read: live, and under no view restriction.

    In the same query; Wagtail's `.public()` asks one more for every list.
    """
    return pages.filter(~is_restricted(), live=True)


def is_restricted() -> Exists:
    """Whether a page of the query is under a view restriction."""
    here = ExpressionWrapper(OuterRef("path"), output_field=CharField())
    return Exists(
        PageViewRestriction.objects.alias(here=here).filter(here__startswith=F("page__path"))
    )


class SitePageQuerySet(PageQuerySet):
    """What lists of our page types start from."""

    def readable(self) -> Self:
        """Live and under no view restriction, with the rows that page and card show."""
        return readable(self).complete()

    def complete(self) -> Self:
        """With the rows that the page and its card show; not in the manager: Wagtail defers."""
        return self.select_related(*self.model.fetched_with)

    def for_cards(self) -> Self:
        """With everything that a card shows; types whose cards compute something override it."""
        return self.complete()

    def in_language_of(self, page: Page) -> Self:
        """The pages of the language tree that this page belongs to."""
        return self.filter(locale_id=page.locale_id)


SitePageManager = PageManager.from_queryset(SitePageQuerySet)
