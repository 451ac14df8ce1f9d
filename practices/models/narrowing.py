"""One address of the list of practices: what it chose, and the addresses one step from it."""

from dataclasses import dataclass
from typing import Any

from django.db.models import F, QuerySet
from django.http import HttpRequest, QueryDict
from django.utils.translation import gettext_lazy as _

from practices.models.facets import FACETS, Counts, Option, choose, count, narrowed

#: Sort key → label and order; the first is the one without a parameter.
SORTS: dict[str, tuple[Any, tuple[Any, ...]]] = {
    "newest": (_("Newest first"), ("-first_published_at", "title")),
    "reach": (_("Reach"), (F("reach").desc(nulls_last=True), "title", "pk")),
    "recurring": (_("Recurring"), (F("recurring").desc(nulls_last=True), "title", "pk")),
    "title": (_("Title"), ("title", "pk")),
}
NEWEST = "newest"
#: A search engine needs one facet at a time; combinations are endless.
INDEXED_FACETS = 1


@dataclass(frozen=True)
class Narrowing:
    """What a reader chose. Values that mean nothing were left out."""

    chosen: dict[str, Option]
    sort: str = NEWEST

    @classmethod
    def of(cls, request: HttpRequest) -> "Narrowing":
        """From the address of this request."""
        given = {facet.key: request.GET.get(facet.key, "").strip()[:80] for facet in FACETS}
        sort = request.GET.get("sort", "")
        return cls(choose(given), sort if sort in SORTS else NEWEST)

    def apply(self, practices: QuerySet) -> QuerySet:
        """The practices that are left, in the chosen order."""
        return narrowed(practices, self.chosen).order_by(*SORTS[self.sort][1])

    def address(self, *, but: str = "", **changes: str) -> str:
        """`?domain=werk&sort=title`: this choice with changes; facets always in the same order."""
        values = {key: option.code for key, option in self.chosen.items() if key != but}
        values |= {key: value for key, value in changes.items() if key != "sort"}
        query = QueryDict(mutable=True)
        for facet in FACETS:
            if facet.key in values:
                query[facet.key] = values[facet.key]
        sort = changes.get("sort", self.sort)
        if sort != NEWEST:
            query["sort"] = sort
        return f"?{query.urlencode()}"

    def context(self, practices: QuerySet) -> dict[str, Any]:
        """What the template shows: facets, chips, sorts, and what to loosen."""
        counts = count(practices, self.chosen)
        query = self.address()[1:]
        return {
            "facets": self._facets(counts),
            "chips": self._chips(),
            "sorts": self._sorts(),
            "loosen": self._loosen(counts),
            "query": f"{query}&" if query else "",
            "too_deep": len(self.chosen) > INDEXED_FACETS or self.sort != NEWEST,
        }

    def _facets(self, counts: Counts) -> list[dict[str, Any]]:
        shown = []
        for facet in FACETS:
            options = [
                {
                    "name": option.name,
                    "number": option.number,
                    "url": self.address(**{facet.key: option.code}),
                    "current": self._is_chosen(facet.key, option),
                }
                for option in counts.options[facet.key]
            ]
            if options:
                chosen = self.chosen.get(facet.key)
                all_url = self.address(but=facet.key) if chosen else ""
                shown.append(
                    {
                        "key": facet.key,
                        "label": facet.label,
                        "options": options,
                        "chosen": chosen.name if chosen else "",
                        "all_url": all_url,
                    }
                )
        return shown

    def _is_chosen(self, key: str, option: Option) -> bool:
        return key in self.chosen and self.chosen[key].code == option.code

    def _chips(self) -> list[dict[str, Any]]:
        labels = {facet.key: facet.label for facet in FACETS}
        return [
            {"label": labels[key], "name": option.name, "url": self.address(but=key)}
            for key, option in self.chosen.items()
        ]

    def _sorts(self) -> list[dict[str, Any]]:
        return [
            {"label": label, "url": self.address(sort=key), "current": key == self.sort}
            for key, (label, _order) in SORTS.items()
        ]

    def _loosen(self, counts: Counts) -> list[dict[str, Any]]:
        """Each choice with how many there are without it, the most helpful first."""
        found = [
            {**chip, "number": counts.without.get(key, 0)}
            for key, chip in zip(self.chosen, self._chips(), strict=True)
        ]
        helpful = [one for one in found if one["number"]]
        return sorted(helpful, key=lambda one: -one["number"])
