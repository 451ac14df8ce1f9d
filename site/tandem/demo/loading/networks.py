"""Networks with their members, structure and activities."""

from typing import Any

from home.models import EventSeriesPage, NetworkPage
from practices.models import PracticePage
from tandem.demo.loading.blocks import Block, block, body, items
from tandem.demo.loading.identity import identity
from tandem.demo.loading.pages import Press, new_pair, texts
from tandem.demo.loading.site import section
from tandem.demo.reading import content, words
from tandem.places.models import Municipality


def load_networks(press: Press, series: dict[str, EventSeriesPage]) -> dict[str, NetworkPage]:
    """Every network in both languages, live; by key, in Dutch."""
    return {
        node["key"]: new_pair(
            NetworkPage,
            section("networks"),
            nl=_texts(node, "nl", series),
            fr=_texts(node, "fr", series),
            press=press,
            members=list(Municipality.objects.filter(nis__in=node["nis"])),
            represented_by=node.get("represented_by", ""),
        ).nl
        for node in content("networks")["networks"]
    }


def _texts(
    node: dict[str, Any], language: str, series: dict[str, EventSeriesPage]
) -> dict[str, Any]:
    where = ("network", node["key"])
    return {
        **texts(node, language, "coordination", "competence", "exchange"),
        "body": body(node[f"body_{language}"], *where),
        "structure": [
            _part(part, language, *where, "structure", str(at))
            for at, part in enumerate(node.get("structure", []))
        ],
        "activities": [
            _activity(activity, language, series, *where, "activity", str(at))
            for at, activity in enumerate(node.get("activities", []))
        ],
        "practices": [
            block("practice", page.pk, *where, "practice", page.slug)
            for page in PracticePage.objects.filter(
                slug__in=node.get("practices", []), locale__language_code="nl"
            )
        ],
    }


def _part(node: dict[str, Any], language: str, *where: str) -> Block:
    kind = node["type"]
    if kind == "lived_experience":
        return block(kind, node[f"text_{language}"], *where)
    if f"names_{language}" in node:
        return block(kind, {"names": items(node[f"names_{language}"], *where)}, *where)
    names = ("theme",) if kind == "working_group" else ("task",)
    named = {name: words(node, name, language) for name in (*names, "rhythm", "people")}
    return block(kind, named, *where)


def _activity(
    node: dict[str, Any], language: str, series: dict[str, EventSeriesPage], *where: str
) -> Block:
    pages = [series[node["series"]].pk] if "series" in node else []
    value = {
        "kind": node["kind"],
        "for_whom": words(node, "for_whom", language),
        "text": words(node, "text", language),
        "pages": [
            {"type": "item", "id": identity(*where, "page", at), "value": pk}
            for at, pk in enumerate(pages)
        ],
    }
    return block("activity", value, *where)
