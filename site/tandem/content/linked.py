"""Pages that another page names: chosen once, shown to every reader in their own language.

A chosen page is stored as it was chosen, usually the Dutch one: wagtail-localize leaves choices of
pages as they are. What the reader gets is its translation, and nothing where there is none.
"""

from collections.abc import Iterable
from typing import Any

from django.db.models import prefetch_related_objects
from wagtail.models import Page

from tandem.content.models.queries import readable


def linked_pages(reading: Page, chosen: Iterable[Page | None]) -> list[Any]:
    """The readable pages of `reading`'s language that translate `chosen`, as their own types.

    In the order of `chosen`, each once. One query, one for every type among them, and one for every
    foreign key that their cards show.
    """
    keys = list(dict.fromkeys(page.translation_key for page in chosen if page is not None))
    if not keys:
        return []
    pages = Page.objects.filter(translation_key__in=keys, locale_id=reading.locale_id)
    found = {page.translation_key: page for page in readable(pages).specific()}
    for model in {type(page) for page in found.values()}:
        same = [page for page in found.values() if type(page) is model]
        prefetch_related_objects(same, *getattr(model, "fetched_with", ()))
    return [found[key] for key in keys if key in found]
