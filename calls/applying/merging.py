"""Two people saved the same section: which answers differ, and what each chose for them."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from tandem.formkit.schema import Field, Section

MINE, THEIRS, BOTH = "mine", "theirs", "both"
#: Only paragraphs can be put one after the other.
JOINABLE = ("long_text",)


@dataclass(frozen=True)
class Difference:
    """One question with two answers: what was typed here and what was saved in the meantime."""

    field: Field
    mine: Any
    theirs: Any

    @property
    def joinable(self) -> bool:
        """Whether both texts can be kept, one under the other."""
        return self.field.type in JOINABLE and bool(self.mine) and bool(self.theirs)


def differences(
    section: Section,
    mine: Mapping[str, Any],
    theirs: Mapping[str, Any],
    typed: Mapping[str, str] | None = None,
) -> list[Difference]:
    """The questions of the section that were answered differently, in the order of the form.

    `typed` holds what was typed and cannot be read, by field id: it differs from every answer.
    """
    unreadable = typed or {}
    return [
        Difference(field, unreadable.get(field.id, mine.get(field.id)), theirs.get(field.id))
        for field in section.fields
        if field.is_question
        and (field.id in unreadable or mine.get(field.id) != theirs.get(field.id))
    ]


def undecided(found: list[Difference], choices: Mapping[str, str]) -> list[Difference]:
    """Those for which nothing was chosen yet."""
    return [
        one
        for one in found
        if choices.get(one.field.id)
        not in ((MINE, THEIRS, BOTH) if one.joinable else (MINE, THEIRS))
    ]


def merge(
    mine: Mapping[str, Any], found: list[Difference], choices: Mapping[str, str]
) -> dict[str, Any]:
    """My answers, with theirs or both where that was chosen."""
    merged = dict(mine)
    for one in found:
        if choices[one.field.id] == THEIRS:
            merged[one.field.id] = one.theirs
        elif choices[one.field.id] == BOTH:
            merged[one.field.id] = f"{one.mine}\n\n{one.theirs}"
    return {key: value for key, value in merged.items() if value is not None}
