"""Whole numbers that come in by an address or a form: a part of a list, the id of a row, a version."""

import re
from collections.abc import Iterable

#: More digits have neither the ids of the database nor the pages of a list.
_DIGITS = re.compile(r"[0-9]{1,9}")


def whole_number(text: str) -> int | None:
    """The number in these digits; None for anything else, such as `²`, `-1` or thousand digits."""
    return int(text) if _DIGITS.fullmatch(text) else None


def whole_numbers(texts: Iterable[str]) -> list[int]:
    """The numbers among these texts, in their order."""
    return [number for text in texts if (number := whole_number(text)) is not None]
