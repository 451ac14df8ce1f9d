"""The shape of a compiled form: frozen, plain data that knows no database and no call."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

#: Texts by language: {"nl": "Titel", "fr": "Titre"}.
Texts = Mapping[str, str]

#: Bumped when the JSON changes its shape; a sealed form keeps the number it was made with.
FORMAT = 1


def text(texts: Texts, language: str) -> str:
    """The text in this language, else in the first language that has one, else nothing."""
    return texts.get(language) or next((words for words in texts.values() if words), "")


@dataclass(frozen=True)
class Choice:
    """One answer to choose; `id` is the identity and is what gets stored."""

    id: str
    label: Texts

    def text(self, language: str) -> str:
        """The label in this language."""
        return text(self.label, language)


@dataclass(frozen=True)
class Field:
    """One question, or an explanation between questions. `id` is the UUID of its block."""

    id: str
    type: str
    label: Texts
    help: Texts
    required: bool
    maps_to: str
    completable: bool
    options: dict[str, Any] = field(default_factory=dict)

    @property
    def name(self) -> str:
        """The name of the form control."""
        return f"f_{self.id}"

    @property
    def is_question(self) -> bool:
        """Whether people answer it; an explanation is only read."""
        return self.type != "explanation"

    @property
    def choices(self) -> list[Choice]:
        """The answers of a choice field, in the order of the form; empty for other types."""
        return [Choice(item["id"], item["label"]) for item in self.options.get("choices", [])]

    def text(self, language: str) -> str:
        """The label in this language."""
        return text(self.label, language)


@dataclass(frozen=True)
class Section:
    """A page of the form. `introduction` is plain text."""

    id: str
    title: Texts
    introduction: Texts
    fields: tuple[Field, ...]

    def text(self, language: str) -> str:
        """The title in this language."""
        return text(self.title, language)


@dataclass(frozen=True)
class Form:
    """All sections; `languages` are those in which every string is there."""

    sections: tuple[Section, ...]
    languages: tuple[str, ...]

    @classmethod
    def from_json(cls, schema: Mapping[str, Any]) -> "Form":
        """Read what `to_json` wrote."""
        return cls(
            sections=tuple(
                Section(
                    id=section["id"],
                    title=section["title"],
                    introduction=section["introduction"],
                    fields=tuple(Field(**item) for item in section["fields"]),
                )
                for section in schema["sections"]
            ),
            languages=tuple(schema["languages"]),
        )

    def to_json(self) -> dict[str, Any]:
        """Plain JSON, the same for the same form."""
        return {
            "format": FORMAT,
            "languages": list(self.languages),
            "sections": [
                {
                    "id": section.id,
                    "title": dict(section.title),
                    "introduction": dict(section.introduction),
                    "fields": [_field_to_json(item) for item in section.fields],
                }
                for section in self.sections
            ],
        }

    def fields(self) -> Iterator[Field]:
        """Every field in the order of the form, explanations included."""
        for section in self.sections:
            yield from section.fields

    def questions(self) -> Iterator[Field]:
        """Every field that people answer."""
        return (item for item in self.fields() if item.is_question)

    def field(self, field_id: str) -> Field:
        """The field with this id; raises KeyError."""
        return next((item for item in self.fields() if item.id == field_id), None) or _no(field_id)

    def section(self, section_id: str) -> Section:
        """The section with this id; raises KeyError."""
        found = next((item for item in self.sections if item.id == section_id), None)
        return found or _no(section_id)


def _no(identity: str) -> Any:
    raise KeyError(identity)


def _field_to_json(item: Field) -> dict[str, Any]:
    return {
        "id": item.id,
        "type": item.type,
        "label": dict(item.label),
        "help": dict(item.help),
        "required": item.required,
        "maps_to": item.maps_to,
        "completable": item.completable,
        "options": item.options,
    }
