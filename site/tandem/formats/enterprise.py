"""Enterprise numbers (KBO/BCE): read them in every spelling, store ten digits, show with dots."""

import re
import unicodedata

from django.utils.translation import gettext as _
from stdnum.be import vat
from stdnum.exceptions import InvalidChecksum, ValidationError

#: Everything people put between the digits: spaces of all widths, dots, dashes, slashes.
_BETWEEN = re.compile(r"[\s.,·/_‐‑‒–—−-]+")
#: `BE`, `BTW`, `TVA`, `KBO nr`, `n° d'entreprise` in front.
_IN_FRONT = re.compile(r"^[^\d(]{0,40}(?=[\d(])")


def parse_enterprise_number(text: str) -> str:
    """Ten digits; raises ValueError with a message for the person who typed it.

    Reads `0207.499.430`, `BE 0207 499 430`, `207499430` (nine digits, before 2005), `(0)207.499.430`.
    Numbers from 2 to 8 in front belong to an establishment, not to the organisation.
    """
    bare = _IN_FRONT.sub("", unicodedata.normalize("NFKC", text).strip())
    bare = _BETWEEN.sub("", bare).replace("(0)", "0", 1)
    if not bare:
        raise ValueError(_("Enter the enterprise number, for example 0207.499.430."))
    if not re.fullmatch(r"[0-9]+", bare):
        raise ValueError(_("An enterprise number has ten digits, for example 0207.499.430."))
    if len(bare) == 10 and bare[0] in "2345678":
        raise ValueError(
            _(
                "This is an establishment number. Enter the number of the organisation itself;"
                " it starts with 0 or 1."
            )
        )
    try:
        return vat.validate(bare)
    except InvalidChecksum as wrong:
        raise ValueError(
            _("This enterprise number does not exist. Check the digits: one may be wrong.")
        ) from wrong
    except ValidationError as wrong:
        raise ValueError(
            _("An enterprise number has ten digits, for example 0207.499.430.")
        ) from wrong


def format_enterprise_number(number: str) -> str:
    """`0207499430` → `0207.499.430`; anything else stays as it is."""
    if not re.fullmatch(r"[0-9]{10}", number):
        return number
    return f"{number[:4]}.{number[4:7]}.{number[7:]}"
