"""From the texts of the content files to the JSON of stream fields."""

from collections.abc import Iterable
from typing import Any

from tandem.demo.loading.identity import identity

Block = dict[str, Any]


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
        case _:
            value = value.strip()
    return block(node["type"], value, *where)


def block(kind: str, value: Any, *where: str) -> Block:
    """One block of a stream."""
    return {"type": kind, "id": identity(*where), "value": value}


def items(lines: Iterable[str], *where: str) -> list[Block]:
    """The value of a list block."""
    return [
        {"type": "item", "id": identity(*where, at), "value": line} for at, line in enumerate(lines)
    ]
