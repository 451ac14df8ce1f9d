"""Finding: what a check has to say, and how to mend it."""

from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from tandem.editing.reading.pieces import Place


class Severity(StrEnum):
    """An error keeps the page from being published; a warning asks for a second look."""

    ERROR = "error"
    WARNING = "warning"


@dataclass(frozen=True)
class Finding:
    """`message` is a whole sentence or two: what is wrong, and how to mend it."""

    severity: Severity
    message: Any
    place: Place

    @property
    def is_error(self) -> bool:
        """Whether publication waits for it."""
        return self.severity is Severity.ERROR


def error(message: Any, place: Place) -> Finding:
    """Publication waits for this."""
    return Finding(Severity.ERROR, message, place)


def warning(message: Any, place: Place) -> Finding:
    """Have a second look."""
    return Finding(Severity.WARNING, message, place)


def short(text: str, most: int = 60) -> str:
    """The beginning of a text, to recognise it by."""
    return text if len(text) <= most else f"{text[: most - 1].rstrip()}…"
