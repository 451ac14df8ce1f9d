"""The reader's language, and columns that come in pairs (`title_nl`, `title_fr`)."""

from django.utils.translation import get_language

LANGUAGES = ("nl", "fr")
#: Each by its own name, the same for every reader.
NAMES = {"nl": "Nederlands", "fr": "Français"}
#: For fields; settings.LANGUAGES has the names in the reader's language.
CHOICES = list(NAMES.items())


def current_language() -> str:
    """`nl` or `fr`: the language of this request, Dutch where none is active."""
    language = (get_language() or "nl")[:2]
    return language if language in LANGUAGES else "nl"


def in_language(row: object, name: str, language: str | None = None) -> str:
    """The value of `<name>_<language>`; the other language's where that one is empty."""
    language = language or current_language()
    other = "fr" if language == "nl" else "nl"
    return getattr(row, f"{name}_{language}") or getattr(row, f"{name}_{other}")
