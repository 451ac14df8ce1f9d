"""Regulations as pages, and a subsidy without a call. The calls and their awards are there already."""

from decimal import Decimal
from typing import Any

from calls.enums import ProgrammeKind
from calls.models import Programme, ProgrammePage
from tandem.content.models import DocumentKind
from tandem.demo.loading.blocks import Block, block, body
from tandem.demo.loading.documents import document
from tandem.demo.loading.pages import Press, new_pair, texts
from tandem.demo.loading.site import section
from tandem.demo.reading import content, words


def load_programmes(press: Press) -> None:
    """A page per programme, in both languages, live."""
    for node in content("programmes")["programmes"]:
        new_pair(
            ProgrammePage,
            section("programmes"),
            nl=_texts(node, "nl"),
            fr=_texts(node, "fr"),
            press=press,
            programme=_programme(node),
            amount=Decimal(node["amount"]) if "amount" in node else None,
            contact_email=node["contact_email"],
        )


def _programme(node: dict[str, Any]) -> Programme:
    if "scheme" not in node:
        return Programme.objects.get(code=node["programme"])
    return Programme.objects.create(
        code=node["programme"], kind=ProgrammeKind.SCHEME, **node["scheme"]
    )


def _texts(node: dict[str, Any], language: str) -> dict[str, Any]:
    where = ("programme", node["key"])
    return {
        **texts(node, language, "contact", "amount_period"),
        "body": body(node[f"body_{language}"], *where),
        "conditions": [
            block(one["answer"], one[f"text_{language}"], *where, "condition", str(at))
            for at, one in enumerate(node["conditions"])
        ],
        "asking": [
            block("step", one[f"text_{language}"], *where, "asking", str(at))
            for at, one in enumerate(node.get("asking", []))
        ],
        "requirements": _rows(node, "requirement", language, ("title", "text")),
        "envelopes": _rows(node, "envelope", language, ("name",), ("year", "amount")),
        "ways": _rows(node, "way", language, ("title", "text", "period", "contact"), ("amount",)),
        "articles": _rows(node, "article", language, ("title", "text"), ("number",)),
        "versions": [
            block("version", _version(node, one, language), *where, "version", str(at))
            for at, one in enumerate(node.get("versions", []))
        ],
    }


def _rows(
    node: dict[str, Any],
    kind: str,
    language: str,
    translated: tuple[str, ...],
    facts: tuple[str, ...] = (),
) -> list[Block]:
    """The blocks of one kind: words in this language, facts as they are."""
    return [
        block(
            kind,
            {name: words(one, name, language) for name in translated}
            | {name: one.get(name) for name in facts},
            "programme",
            node["key"],
            kind,
            str(at),
        )
        for at, one in enumerate(node.get(f"{kind}s", []))
    ]


def _version(node: dict[str, Any], one: dict[str, Any], language: str) -> dict[str, Any]:
    return {
        "starts": one["starts"],
        "ends": one.get("ends"),
        "changes": words(one, "changes", language),
        "document": _file(node, one["document"]).pk if "document" in one else None,
    }


def _file(node: dict[str, Any], title: str) -> Any:
    """The requirements and the articles as a PDF, in Dutch alone as the regulation itself."""
    requirements = [f"{one['title_nl']}: {one['text_nl']}" for one in node["requirements"]]
    return document(kind=DocumentKind.REGULATION, title=title, parts=[("Vereisten", requirements)])
