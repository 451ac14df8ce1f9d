"""The form of a call: built in Dutch as an editor would, translated into French by localize."""

import json
from collections.abc import Mapping
from typing import Any

from wagtail.models import Locale

from tandem.accounts.models import User
from tandem.demo.loading.blocks import block
from tandem.demo.loading.identity import identity
from tandem.demo.loading.translating import translate
from tandem.formkit.models import FormDef

#: How the content files name what a block calls otherwise, per type of field.
OPTIONS: dict[str, dict[str, str]] = {
    "short_text": {"max_length": "max_length"},
    "long_text": {"max_words": "max_words"},
    "number": {"min": "minimum", "max": "maximum"},
    "euro": {"min": "minimum", "max": "maximum"},
    "date": {"min": "earliest", "max": "latest"},
    "single_choice": {},
    "multiple_choice": {},
    "municipality": {"region": "region"},
    "declaration": {},
    "file": {"kinds": "kinds"},
}
#: Types whose block asks what the answer means to the call.
MEANING = {"short_text", "long_text", "euro", "date", "single_choice"}


def load_form(
    node: dict[str, Any], *, languages: list[str], editor: User, translator: User
) -> FormDef:
    """The form of a content file; in French too where the call needs that."""
    form = FormDef.objects.create(
        locale=Locale.objects.get(language_code="nl"),
        name=node["title_nl"],
        sections=json.dumps(sections(node, "nl")),
    )
    if "fr" in languages:
        translate(form, texts={"sections": sections(node, "fr")}, into="fr", by=translator)
    return form


def sections(node: dict[str, Any], language: str) -> list[dict[str, Any]]:
    """The stream of sections in one language; ids are the same in both."""
    return [
        block(
            "section",
            {
                "title": section[f"title_{language}"],
                "introduction": section.get(f"introduction_{language}", ""),
                "fields": [
                    block(
                        field["type"],
                        _value(node["key"], field, language),
                        *_path(node["key"], field["key"]),
                    )
                    for field in section["fields"]
                ],
            },
            "form",
            node["key"],
            "section",
            section["key"],
        )
        for section in node["sections"]
    ]


def field_id(form_key: str, field_key: str) -> str:
    """The identity of a question."""
    return identity(*_path(form_key, field_key))


def choice_id(form_key: str, field_key: str, choice_key: str) -> str:
    """The identity of an answer to choose."""
    return identity(*_path(form_key, field_key), "choice", choice_key)


def section_id(form_key: str, section_key: str) -> str:
    """The identity of a section."""
    return identity("form", form_key, "section", section_key)


def _path(form_key: str, field_key: str) -> tuple[str, ...]:
    return ("form", form_key, "field", field_key)


def _value(form_key: str, field: dict[str, Any], language: str) -> dict[str, Any]:
    kind = field["type"]
    if kind == "explanation":
        return {"text": field[f"text_{language}"].strip()}
    value = {
        "label": field[f"label_{language}"],
        "help": field.get(f"help_{language}", ""),
        "required": field["required"],
        "completable": field.get("completable", False),
        **{ours: field[theirs] for theirs, ours in OPTIONS[kind].items() if theirs in field},
    }
    if kind in MEANING:
        value["maps_to"] = "" if field["maps_to"] == "none" else field["maps_to"]
    if kind in {"single_choice", "multiple_choice"}:
        value["choices"] = [
            {
                "type": "item",
                "id": choice_id(form_key, field["key"], choice["key"]),
                "value": choice[f"label_{language}"],
            }
            for choice in field.get("choices", [])
        ]
    return value


def answers(
    node: dict[str, Any], given: Mapping[str, Any], themes: Mapping[str, int]
) -> dict[str, dict[str, Any]]:
    """Answers by key as the form stores them: {section id: {field id: JSON}}."""
    key = node["key"]
    return {
        section_id(key, section["key"]): {
            field_id(key, field["key"]): _answer(key, field, given[field["key"]], themes)
            for field in section["fields"]
            if field["key"] in given
        }
        for section in node["sections"]
    }


def _answer(form_key: str, field: dict[str, Any], given: Any, themes: Mapping[str, int]) -> Any:
    match field["type"]:
        case "single_choice" if field["maps_to"] == "theme":
            return str(themes[given])
        case "single_choice":
            return choice_id(form_key, field["key"], given)
        case "multiple_choice":
            order = [choice["key"] for choice in field["choices"]]
            chosen = sorted(given, key=order.index)
            return [choice_id(form_key, field["key"], one) for one in chosen]
        case "number":
            return str(given)
        case "short_text" | "long_text":
            return given.strip()
        case _:
            return given
