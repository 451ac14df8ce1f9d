"""Long lists in pages."""

import pytest

from home.models import NewsPage
from tandem.content.listing import paged
from tests.factories.pages import NewsPageFactory

pytestmark = pytest.mark.django_db


def test_pages_of_one_day_have_an_order_of_their_own(rf):
    """Without one, PostgreSQL may show an item on two parts of the list, and another on none."""
    made = [NewsPageFactory().pk for _number in range(3)]
    same_day = NewsPage.objects.order_by("-published_on")
    shown = [
        paged(rf.get("/", {"page": str(part)}), same_day, per_page=1)["page_obj"]
        for part in (1, 2, 3)
    ]
    assert [page.pk for part in shown for page in part.object_list] == made
    assert list(shown[0].paginator.object_list.query.order_by) == ["-published_on", "pk"]
