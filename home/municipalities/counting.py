"""What there is of every municipality: one query for all kinds together."""

from collections import defaultdict
from collections.abc import Sequence

from django.db.models import Value
from wagtail.models import Page

from home.municipalities.kind import Kind
from home.municipalities.kinds import KINDS
from tandem.places.gazetteer import gazetteer

#: Ids by kind, by the NIS code of today.
Contents = dict[str, dict[str, set[int]]]


def contents(page: Page, kinds: Sequence[Kind] = KINDS) -> Contents:
    """Ids of what names each municipality, what named its predecessors included; each once."""
    first, *others = [
        kind.rows(page).order_by().values_list(Value(kind.key), kind.place, "pk") for kind in kinds
    ]
    found: Contents = defaultdict(lambda: defaultdict(set))
    for key, nis, pk in first.union(*others, all=True) if others else first:
        found[gazetteer().now(nis)][key].add(pk)
    return found


def in_words(ids: dict[str, set[int]]) -> list[str]:
    """`["2 practices", "1 subsidy"]`."""
    return [kind.count(len(ids[kind.key])) for kind in KINDS if ids.get(kind.key)]
