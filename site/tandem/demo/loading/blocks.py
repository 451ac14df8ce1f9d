"""From the texts of the content files to the JSON of stream fields."""

from collections.abc import Iterable
from typing import Any

from wagtail.models import Page

from home.models import HomePage
from tandem.demo.loading.identity import identity
from tandem.demo.loading.pictures import picture

Block = dict[str, Any]
#: A person of whom only the function is known.
NOBODY = {"function": "", "organisation": "", "name": "", "email": "", "phone": ""}


def body(nodes: Iterable[dict[str, Any]], *where: str) -> list[Block]:
    """The text of a page. Blocks have the same ids in both languages: that pairs them."""
    return [_block(node, (*where, "body", str(at))) for at, node in enumerate(nodes)]


def _block(node: dict[str, Any], where: tuple[str, ...]) -> Block:
    value: Any = node["value"]
    match node["type"]:
        case "list":
            value = items(value, *where)
        case "quote":
            value = {"text": value, "speaker": node.get("speaker", ""), "language": ""}
        case "gallery":
            value = items((_figure(each) for each in value), *where)
        case "related_pages":
            value = {"title": value["title"], "pages": items(pages_at(value["links"]), *where)}
        case "people":
            value = items(({**NOBODY, **each} for each in value), *where)
        case "video":
            value = {"duration": "", **value, "picture": _image(value.get("picture", ""), "")}
        case _:
            value = value.strip()
    return block(node["type"], value, *where)


def block(kind: str, value: Any, *where: str) -> Block:
    """One block of a stream."""
    return {"type": kind, "id": identity(*where), "value": value}


def _figure(node: dict[str, Any]) -> dict[str, Any]:
    """A picture of the demo with its description for this text, and a caption."""
    return {"image": _image(node["picture"], node["alt"]), "caption": node.get("caption", "")}


def _image(key: str, alt: str) -> dict[str, Any]:
    """The value of an image block; empty without a key."""
    number = picture(key).pk if key else None
    return {"image": number, "alt_text": alt, "decorative": bool(key) and not alt}


def items(lines: Iterable[Any], *where: str) -> list[Block]:
    """The value of a list block."""
    return [
        {"type": "item", "id": identity(*where, at), "value": line} for at, line in enumerate(lines)
    ]


def pages_at(links: Iterable[str]) -> list[int]:
    """The pages at these addresses below the Dutch home page. Raises where one is missing."""
    above = HomePage.objects.get(locale__language_code="nl", depth=2).url_path
    return [Page.objects.get(url_path=f"{above}{link}/").pk for link in links]
