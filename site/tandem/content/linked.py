"""Pages that another page names: chosen once, shown to every reader in their own language.

A chosen page is stored as it was chosen, usually the Dutch one: wagtail-localize leaves choices of
pages as they are. What the reader gets is its translation, and nothing where there is none.
"""

from collections import defaultdict
from collections.abc import Iterable
from typing import Any

from wagtail.models import Page

from tandem.content.models.queries import readable


def linked_pages(reading: Page, chosen: Iterable[Page | None]) -> list[Any]:
    """The readable pages of `reading`'s language that translate `chosen`, as their own types.

    In the order of `chosen`, each once, with the rows that their cards show. One query, and one for
    every type among them.
    """
    keys = list(dict.fromkeys(page.translation_key for page in chosen if page is not None))
    if not keys:
        return []
    pages = Page.objects.filter(translation_key__in=keys, locale_id=reading.locale_id)
    numbers = defaultdict(list)
    for page in readable(pages):
        if hasattr(page.specific_class, "fetched_with"):  # the root is nobody's page
            numbers[page.specific_class].append(page.pk)
    found = {
        page.translation_key: page
        for model, pks in numbers.items()
        for page in model.objects.filter(pk__in=pks).select_related(*model.fetched_with)
    }
    return [found[key] for key in keys if key in found]
