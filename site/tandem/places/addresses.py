"""The last part of a municipality's address: its name for people, its NIS code for us."""

import re

from django.utils.text import slugify

from tandem.formats.language import in_language
from tandem.places.models import Municipality

CODE = re.compile(r"(?:.*-)?(\d{5})")


def address_part(place: Municipality, language: str | None = None) -> str:
    """`roulers-36015`, with the name in this language (default: the reader's)."""
    return f"{slugify(in_language(place, 'name', language))}-{place.pk}"


def code_in(part: str) -> str:
    """The NIS code at the end of such a part, whatever stands before it; empty where there is none."""
    found = CODE.fullmatch(part)
    return found.group(1) if found else ""
