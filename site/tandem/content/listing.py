"""A long list in pages of twelve."""

from typing import Any

from django.core.paginator import Page as ListPage
from django.core.paginator import Paginator
from django.db.models import QuerySet
from django.http import HttpRequest

from tandem.content.pictures import load_pictures

PER_PAGE = 12


def paged(request: HttpRequest, pages: QuerySet, *, per_page: int = PER_PAGE) -> dict[str, Any]:
    """The asked-for part of a list, its pictures loaded, and the rest of the query for its links.

    A number that makes no sense shows the first or the last part, never an error. What is equal in the
    order of `pages` stands by age, so that nothing is on two parts or on none.
    """
    pages = pages.order_by(*pages.query.order_by, "pk")
    part: ListPage = Paginator(pages, per_page).get_page(request.GET.get("page"))
    part.object_list = list(part.object_list)
    load_card_pictures(part.object_list)
    query = request.GET.copy()
    query.pop("page", None)
    query.pop("untranslated", None)
    return {"page_obj": part, "query": f"{query.urlencode()}&" if query else ""}


def load_card_pictures(*lists: list[Any]) -> None:
    """One query for the pictures of all these pages."""
    load_pictures(page.picture for pages in lists for page in pages)
