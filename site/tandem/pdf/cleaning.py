"""Make people's text fit for a strict PDF: one emoji or control character would abort it."""

import unicodedata
from typing import Any

from tandem.pdf.coverage import covered

#: Stands for a character that our fonts cannot draw.
SUBSTITUTE = "?"
_LINE_ENDS = {"\r\n": "\n", "\r": "\n", "\u2028": "\n", "\u2029": "\n", "\t": " "}
_INVISIBLE = ("Cc", "Cf", "Cs", "Co", "Cn")


def clean(value: Any) -> Any:
    """The same JSON value with every text in it cleaned; keys are ours and stay."""
    if isinstance(value, str):
        return clean_text(value)
    if isinstance(value, dict):
        return {key: clean(item) for key, item in value.items()}
    if isinstance(value, list | tuple):
        return [clean(item) for item in value]
    return value


def clean_text(text: str) -> str:
    """Line ends as `\\n`; control and invisible characters gone; others that we cannot draw replaced.

    A letter with an accent that we lack keeps its letter; what is left becomes one `?` a run, so
    that a row of emoji or a sentence in another script does not fill a line with question marks.
    """
    for written, meant in _LINE_ENDS.items():
        text = text.replace(written, meant)
    drawn: list[str] = []
    for character in unicodedata.normalize("NFC", text):
        fitting = _fitting(character)
        if fitting != SUBSTITUTE or character == SUBSTITUTE or drawn[-1:] != [SUBSTITUTE]:
            drawn.append(fitting)
    return "".join(drawn)


def _fitting(character: str) -> str:
    if character == "\n" or ord(character) in covered():
        return character
    category = unicodedata.category(character)
    if category in _INVISIBLE or category.startswith("M"):
        return ""
    if category == "Zs":
        return " "
    apart = unicodedata.normalize("NFKD", character)
    kept = "".join(part for part in apart if ord(part) in covered())
    return kept if any(not unicodedata.combining(part) for part in kept) else SUBSTITUTE
