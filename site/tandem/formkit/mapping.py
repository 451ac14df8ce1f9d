"""The answers that a call needs to know by meaning: title, requested amount, theme, period."""

from collections.abc import Callable, Mapping
from typing import Any

from tandem.formkit.fields.date import read_date
from tandem.formkit.fields.euro import read_amount
from tandem.formkit.schema import Field, Form


def mapped(form: Form, answers: Mapping[str, Any]) -> dict[str, Any]:
    """Values by meaning, every meaning there is: text or "", amount or None, theme id or "", date or None.

    Never raises: an answer that cannot be read counts as not given.
    """
    given = answers if isinstance(answers, Mapping) else {}
    values: dict[str, Any] = {
        "title": "",
        "summary": "",
        "requested_amount": None,
        "theme": "",
        "period_start": None,
        "period_end": None,
    }
    for field in form.questions():
        if field.maps_to in values and field.id in given:
            values[field.maps_to] = READ[field.maps_to](field, given[field.id])
    return values


def _text(field: Field, stored: Any) -> str:
    return stored.strip() if isinstance(stored, str) else ""


def _choice(field: Field, stored: Any) -> str:
    known = {choice.id for choice in field.choices}
    return stored if isinstance(stored, str) and stored in known else ""


READ: dict[str, Callable[[Field, Any], Any]] = {
    "title": _text,
    "summary": _text,
    "requested_amount": lambda field, stored: read_amount(stored),
    "theme": _choice,
    "period_start": lambda field, stored: read_date(stored),
    "period_end": lambda field, stored: read_date(stored),
}
