"""What stands on the screen, in somebody's language: the same catalogue as the site's."""

import gettext
from pathlib import Path

LOCALES = Path(__file__).resolve().parents[2] / "locale"
NBSP, NARROW = "\u00a0", "\u202f"


class Words:
    """`Words("fr")("Save")` is what a French-speaking person reads there."""

    def __init__(self, language: str) -> None:
        self.language = language
        self.catalogue = gettext.translation("django", LOCALES, [language])

    def __call__(self, text: str, *, context: str = "", **values: object) -> str:
        """The translation, with its values filled in."""
        found = self.catalogue.pgettext(context, text) if context else self.catalogue.gettext(text)
        return found % values if values else found

    def begins(self, text: str) -> str:
        """The part of a translation before its first value."""
        return self(text).split("%(")[0].strip()


def amount(number: str, language: str) -> str:
    """`9.876,50 euro` or `9 876,50 euros`, from `9876.50`: written here, not by the site's code."""
    whole, cents = number.split(".")
    separator = NARROW if language == "fr" else "."
    grouped = f"{int(whole):,}".replace(",", separator)
    return f"{grouped},{cents}{NBSP}{'euros' if language == 'fr' else 'euro'}"
