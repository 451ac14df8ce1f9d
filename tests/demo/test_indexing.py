"""While the demo is loaded, indexes wait; afterwards they hold what they would have held."""

import pytest
from django_tasks import task_backends
from wagtail.models import ReferenceIndex
from wagtail.search.models import IndexEntry

from tandem.demo.loading.indexing import indexing_at_the_end
from tests.factories.pages import NewsPageFactory, SiteImageFactory, with_sizes

pytestmark = pytest.mark.django_db


def indexed(title: str) -> bool:
    """Not a search: its table of words is there after migrations only."""
    return IndexEntry.objects.filter(title=title).exists()


def test_page_is_found_only_afterwards_with_what_was_saved_last():
    picture = with_sizes(SiteImageFactory())
    with indexing_at_the_end():
        page = NewsPageFactory(title="Kameleon", picture=picture)
        page.title = "Olifant"
        page.save()
        assert not indexed("Kameleon")
        assert not indexed("Olifant")
        assert not ReferenceIndex.get_references_to(picture).exists()
    assert indexed("Olifant")
    assert not indexed("Kameleon")
    assert ReferenceIndex.get_references_to(picture).exists()


def test_each_is_indexed_once():
    with indexing_at_the_end():
        page = NewsPageFactory()
        for _time in range(5):
            page.save()
        waiting = list(task_backends["default"].kept)
    assert len(waiting) == len(set(waiting))
    assert 1 <= sum("insert_or_update_object" in each for each in waiting) <= 2


def test_usual_way_comes_back_also_after_a_fault():
    usual = task_backends["default"]
    with pytest.raises(RuntimeError), indexing_at_the_end():
        raise RuntimeError
    assert task_backends["default"] is usual
