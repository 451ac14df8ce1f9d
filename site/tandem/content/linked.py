"""Pages that another page names: chosen once, shown to every reader in their own language.

A chosen page is stored as it was chosen, usually the Dutch one: wagtail-localize leaves choices of
pages as they are. What the reader gets is its translation, and nothing where there is none.
"""

from collections import defaultdict
from collections.abc import Iterable
from typing import Any

from django.contrib.contenttypes.models import ContentType
from django.db.models import CharField
from django.db.models.functions import Cast
from wagtail.models import Page, ReferenceIndex

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


def pages_naming(named: Page, model: Any) -> Any:
    """The readable pages of this type, in the language of `named`, that name it in a chooser.

    Whichever translation was chosen: both languages of a page keep the choice that was made in one.
    One query, with the rows that cards show.
    """
    versions = Page.objects.filter(translation_key=named.translation_key)
    references = ReferenceIndex.objects.filter(
        content_type=ContentType.objects.get_for_model(model),
        to_content_type=ContentType.objects.get_for_model(Page),
        # The index knows its objects by text, whatever the type of their key.
        to_object_id__in=versions.values_list(Cast("pk", CharField())),
    )
    pages = model.objects.in_language_of(named).readable().alias(key=Cast("pk", CharField()))
    return pages.filter(key__in=references.values("object_id")).exclude(pk=named.pk)


def _of_type(model: type[Page], keys: list[Any], reading: Page) -> Any:
    pages = model.objects.filter(translation_key__in=keys, locale_id=reading.locale_id)
    return readable(pages.for_cards() if isinstance(pages, SitePageQuerySet) else pages)
