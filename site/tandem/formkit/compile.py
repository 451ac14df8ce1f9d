"""From the snippet that editors build to the sealed form that applicants answer."""

import hashlib
import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from django.utils.translation import gettext as _

from tandem.formkit.fields import TYPES
from tandem.formkit.localised import Key, in_language, source_of, texts_of, untranslated
from tandem.formkit.models import FormDef
from tandem.formkit.schema import FORMAT, Choice

#: The lowest and highest amount that the call allows, in euro.
Limits = tuple[Decimal | None, Decimal | None]


@dataclass(frozen=True)
class Missing:
    """A text that is not there in this language; `where` names it for a person."""

    where: str
    language: str


def missing_strings(form_def: FormDef, languages: Sequence[str]) -> list[Missing]:
    """Every text of the form that is missing in one of these languages, in the form's order."""
    source = source_of(form_def)
    return [gap for language in languages for gap in _missing(source, language)]


def _missing(source: FormDef, language: str) -> Iterator[Missing]:
    target = in_language(source, language)
    if target is None:
        yield Missing(_("the whole form"), language)
        return
    theirs = texts_of(target)
    gaps = set() if target.pk == source.pk else untranslated(source, target)
    for (key, words), (where, path) in zip(texts_of(source).items(), _places(source), strict=True):
        optional = key[1] in ("help", "introduction") and not words
        if not optional and (not theirs.get(key, "").strip() or path in gaps):
            yield Missing(where, language)


def _places(source: FormDef) -> Iterator[tuple[str, str]]:
    """For every text, in the order of `texts_of`: where it stands in words, and localize's path."""
    for section in source.sections:
        here, path = section.value["title"], f"sections.{section.id}"
        yield _("“%(section)s”: title") % {"section": here}, f"{path}.title"
        yield _("“%(section)s”: introduction") % {"section": here}, f"{path}.introduction"
        for field in section.value["fields"]:
            label = field.value.get("label") or _("explanation")
            inside = f"{path}.fields.{field.id}"
            if "label" in field.value:
                yield f"“{here}” › “{label}”", f"{inside}.label"
                yield (
                    _("“%(section)s” › “%(field)s”: hint")
                    % {
                        "section": here,
                        "field": label,
                    },
                    f"{inside}.help",
                )
            for name, words in TYPES[field.block_type].texts(field.value).items():
                if name == "html":
                    yield f"“{here}” › {label}", f"{inside}.text"
                else:
                    yield f"“{here}” › “{label}” › “{words}”", f"{inside}.{name}"


def compile_form(
    form_def: FormDef,
    *,
    languages: Sequence[str],
    choices: Mapping[str, Sequence[Choice]] | None = None,
    limits: Mapping[str, Limits] | None = None,
) -> dict[str, Any]:
    """The form as JSON: structure from the source language, other languages add texts by UUID.

    `choices` and `limits` come from the call, by the meaning of a field: the themes for `theme`,
    the lowest and highest amount for `requested_amount`.
    """
    source = source_of(form_def)
    words = {}
    for language in languages:
        target = in_language(source, language)
        words[language] = texts_of(target) if target else {}
    write = _Writer(words, choices or {}, limits or {})
    return {
        "format": FORMAT,
        "languages": list(languages),
        "sections": [
            {
                "id": section.id,
                "title": write.texts((section.id, "title")),
                "introduction": write.texts((section.id, "introduction")),
                "fields": [write.field(field) for field in section.value["fields"]],
            }
            for section in source.sections
        ],
    }


@dataclass(frozen=True)
class _Writer:
    """Puts together the structure of the source and the texts of each language."""

    words: Mapping[str, Mapping[Key, str]]
    choices: Mapping[str, Sequence[Choice]]
    limits: Mapping[str, Limits]

    def texts(self, key: Key) -> dict[str, str]:
        """The text in every language that has it."""
        found = {language: texts.get(key, "") for language, texts in self.words.items()}
        return {language: text for language, text in found.items() if text}

    def field(self, block: Any) -> dict[str, Any]:
        """One field as JSON."""
        meaning = block.value.get("maps_to") or ""
        return {
            "id": block.id,
            "type": block.block_type,
            "label": self.texts((block.id, "label")),
            "help": self.texts((block.id, "help")),
            "required": bool(block.value.get("required")),
            "maps_to": meaning,
            "completable": bool(block.value.get("completable")),
            "options": self._options(block, meaning),
        }

    def _options(self, block: Any, meaning: str) -> dict[str, Any]:
        options = TYPES[block.block_type].options(block.value)
        if meaning in self.choices:
            options["choices"] = [
                {"id": choice.id, "label": dict(choice.label)} for choice in self.choices[meaning]
            ]
        else:
            for choice in options.get("choices", []):
                choice["label"] = self.texts((block.id, f"choices.{choice['id']}"))
        if "html" in options:
            options["html"] = self.texts((block.id, "html"))
        if meaning in self.limits:
            low, high = self.limits[meaning]
            options["minimum"] = _tighter(max, options["minimum"], low)
            options["maximum"] = _tighter(min, options["maximum"], high)
        return options


def _tighter(pick: Any, ours: str | None, theirs: Decimal | None) -> str | None:
    known = [Decimal(limit) for limit in (ours, theirs) if limit is not None]
    return str(pick(known).quantize(Decimal("0.01"))) if known else None


def seal(schema: Mapping[str, Any]) -> str:
    """SHA-256 over the canonical JSON of a compiled form."""
    canonical = json.dumps(schema, sort_keys=True, ensure_ascii=False, separators=(",", ":"))
    return hashlib.sha256(canonical.encode()).hexdigest()
