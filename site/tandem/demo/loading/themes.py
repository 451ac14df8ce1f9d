"""Themes with their sections, checklists and what belongs to them. They come last: they name others."""

from datetime import datetime
from typing import Any

from home.models import ThemePage
from tandem.content.models import DocumentKind, SiteDocument
from tandem.demo.loading.blocks import Block, block, body, items, pages_at
from tandem.demo.loading.dates import instant
from tandem.demo.loading.documents import document
from tandem.demo.loading.identity import identity
from tandem.demo.loading.pages import Press, fill_pair, new_pair, texts
from tandem.demo.loading.site import section
from tandem.demo.reading import content

Files = dict[str, list[SiteDocument]]


def load_themes(press: Press) -> None:
    """Every theme in both languages, live; links are made once all of them are there."""
    nodes = content("themes")["themes"]
    files = {node["key"]: _checklists(node) for node in content("themes")["checklists"]}
    made: dict[str, Any] = {}
    for node in nodes:
        pair = new_pair(
            ThemePage,
            made[node["under"]] if "under" in node else section("themes"),
            nl=texts(node, "nl"),
            fr=texts(node, "fr"),
            press=press,
        )
        made[node["key"]] = pair.nl
    for node in nodes:
        page = ThemePage.objects.get(pk=made[node["key"]].pk)
        fill_pair(
            page,
            nl=_texts(node, "nl", files),
            fr=_texts(node, "fr", files),
            press=press,
            at=_published(node),
        )


def _texts(node: dict[str, Any], language: str, files: Files) -> dict[str, Any]:
    where = ("theme", node["key"])
    return {
        **texts(node, language),
        "sections": [
            _section(part, language, files, *where, "sections", str(at))
            for at, part in enumerate(node["sections"])
        ],
        "related": [
            _related(part, language, *where, "related", str(at))
            for at, part in enumerate(node.get("related", []))
        ],
    }


def _section(node: dict[str, Any], language: str, files: Files, *where: str) -> Block:
    shown = [file for key in node["documents"] for file in files[key]]
    documents = [
        {"type": "item", "id": identity(*where, "file", at), "value": _file(file)}
        for at, file in enumerate(shown)
    ]
    value = {
        "title": node[f"title_{language}"],
        "text": body(node[f"text_{language}"], *where),
        "pages": items(pages_at(node["links"]), *where, "pages"),
        "documents": documents,
    }
    return block("section", value, *where)


def _related(node: dict[str, Any], language: str, *where: str) -> Block:
    pages = items(pages_at(node["links"]), *where, "pages")
    return block("related_pages", {"title": node[f"title_{language}"], "pages": pages}, *where)


def _checklists(node: dict[str, Any]) -> list[SiteDocument]:
    """The same checklist in both languages; each link says in which."""
    return [
        document(
            kind=DocumentKind.CHECKLIST,
            title=node[f"title_{language}"],
            parts=[
                (part[f"heading_{language}"], part[f"lines_{language}"]) for part in node["parts"]
            ],
            language=language,
        )
        for language in ("nl", "fr")
    ]


def _file(file: SiteDocument) -> dict[str, Any]:
    return {"document": file.pk, "title": ""}


def _published(node: dict[str, Any]) -> datetime:
    day, _, clock = node["published"].partition(" ")
    return instant(datetime.fromisoformat(day).date(), clock)
