"""Pages that another page names: chosen once, shown to every reader in their own language.

A chosen page is stored as it was chosen, usually the Dutch one: wagtail-localize leaves choices of
pages as they are. What the reader gets is its translation, and nothing where there is none.
"""

from collections import defaultdict
from collections.abc import Iterable
from typing import Any

from wagtail.models import Page

from tandem.content.models.queries import SitePageQuerySet, readable


def linked_pages(reading: Page, chosen: Iterable[Page | None]) -> list[Any]:
    """The readable pages of `reading`'s language that translate `chosen`, as their own types.

    In the order of `chosen`, each once, with the rows that their cards show. One query for every
    type among them: a translation is of the type of what was chosen.
    """
    keys: dict[Any, None] = {}
    by_type: dict[type[Page], list[Any]] = defaultdict(list)
    for page in chosen:
        if page is None or page.translation_key in keys:
            continue
        if hasattr(page.specific_class, "fetched_with"):  # the root is nobody's page
            keys[page.translation_key] = None
            by_type[page.specific_class].append(page.translation_key)
    found = {
        page.translation_key: page
        for model, wanted in by_type.items()
        for page in _of_type(model, wanted, reading)
    }
    return [found[key] for key in keys if key in found]


def _of_type(model: type[Page], keys: list[Any], reading: Page) -> Any:
    pages = model.objects.filter(translation_key__in=keys, locale_id=reading.locale_id)
    return readable(pages.for_cards() if isinstance(pages, SitePageQuerySet) else pages)
