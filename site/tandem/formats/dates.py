"""Dates and instants as Belgians read them. Instants are stored in UTC and shown as Belgian time."""

from datetime import date, datetime
from zoneinfo import ZoneInfo

from babel.dates import format_date

from tandem.formats.language import current_language

BELGIUM = ZoneInfo("Europe/Brussels")
NBSP = "\u00a0"


def belgian(instant: datetime) -> datetime:
    """The instant on a Belgian clock."""
    return instant.astimezone(BELGIUM)


def clock(instant: datetime, language: str | None = None) -> str:
    """`09.00 uur` or `9 h 00` (with no-break spaces), Belgian time."""
    local = belgian(instant)
    if (language or current_language()) == "fr":
        return f"{local.hour}{NBSP}h{NBSP}{local:%M}"
    return f"{local:%H.%M}{NBSP}uur"


def long_date(day: date, language: str | None = None) -> str:
    """`29 januari 2027`, `29 janvier 2027`, `1er février 2027`."""
    language = language or current_language()
    return _first(format_date(day, "d MMMM y", locale=f"{language}_BE"), language)


def weekday_date(day: date, language: str | None = None) -> str:
    """`vrijdag 29 januari 2027`, `vendredi 29 janvier 2027`."""
    language = language or current_language()
    text = format_date(day, "EEEE d MMMM y", locale=f"{language}_BE")
    name, _, rest = text.partition(" ")
    return f"{name} {_first(rest, language)}"


def publication_date(day: date, language: str | None = None) -> str:
    """`ma 20 sep 2021`, `lun. 20 sept. 2021`: the short line above a news item."""
    language = language or current_language()
    text = format_date(day, "EEE d MMM y", locale=f"{language}_BE")
    return text.replace(".", "") if language == "nl" else text


def moment(instant: datetime, language: str | None = None) -> str:
    """`vrijdag 29 januari 2027 om 12.00 uur`, `vendredi 29 janvier 2027 à 12 h 00`."""
    language = language or current_language()
    word = "à" if language == "fr" else "om"
    day = weekday_date(belgian(instant).date(), language)
    return f"{day} {word} {clock(instant, language)}"


def short_moment(instant: datetime) -> str:
    """`20-09-2021 10:05`: for tables and the last-changed line."""
    return f"{belgian(instant):%d-%m-%Y %H:%M}"


def _first(text: str, language: str) -> str:
    """French writes the first of a month as an ordinal."""
    return text.replace("1 ", "1er ", 1) if language == "fr" and text.startswith("1 ") else text
