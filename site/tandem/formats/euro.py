"""Euro: read what people type in Dutch or French, write what they expect. Always Decimal."""

import re
from decimal import Decimal

from django.utils.translation import gettext as _

from tandem.formats.language import current_language

NBSP, NARROW = "\u00a0", "\u202f"
CENT = Decimal("0.01")
LARGEST = Decimal("9999999999.99")

_SIGNS = re.compile(r"^(?:€|eur\b)|(?:€|\beuros?|\beur)$", re.IGNORECASE)
_MINUS = re.compile(r"^[-\u2212\u2013]")
#: 149722 · 149722,5 · 1234.50: one number, at most one decimal sign with one or two digits.
_PLAIN = re.compile(r"^(?P<whole>\d+)(?:[.,](?P<cents>\d{1,2}))?$")
#: 149.722 · 149.722,00 · 149 722,00: groups of three with one kind of separator.
_GROUPED = re.compile(
    r"^(?P<whole>\d{1,3}(?P<sep>[. ])\d{3}(?:(?P=sep)\d{3})*)(?:,(?P<cents>\d{1,2}))?$"
)


def parse_euro(text: str) -> Decimal:
    """Read an amount of zero or more; raises ValueError with a message for the person who typed it.

    Accepts dots, spaces, U+00A0 and U+202F between thousands, a comma (or a dot with one or two
    digits) before cents, and a euro sign or word. `149,722` is refused: it could be 149 or 149 722.
    """
    bare = _SIGNS.sub("", _spaces(text)).strip()
    if not bare:
        raise ValueError(_("Enter an amount, for example 12.500,00."))
    if _MINUS.match(bare):
        raise ValueError(_("The amount cannot be negative."))
    match = _PLAIN.match(bare) or _GROUPED.match(bare)
    if match is None or not bare.isascii():
        if re.fullmatch(r"\d{1,3},\d{3}", bare):
            raise ValueError(_("It is not clear what you mean: write 149.722 or 149,72."))
        raise ValueError(_("This is not an amount. Write it like 12.500,00."))
    whole = match["whole"].replace(".", "").replace(" ", "")
    amount = Decimal(f"{whole}.{(match['cents'] or '').ljust(2, '0')}")
    if amount > LARGEST:
        raise ValueError(_("This amount is too large."))
    return amount


def _spaces(text: str) -> str:
    return re.sub(rf"[\s{NBSP}{NARROW}]+", " ", text).strip()


def number(amount: Decimal, language: str | None = None) -> str:
    """`1.006.397,00` in Dutch, `1 006 397,00` (U+202F) in French."""
    thousands = NARROW if (language or current_language()) == "fr" else "."
    text = f"{amount.quantize(CENT):,.2f}"
    return text.replace(",", "\0").replace(".", ",").replace("\0", thousands)


def euro(amount: Decimal, language: str | None = None, *, cents: bool = True) -> str:
    """`1.006.397,00 euro` or `1 006 397,00 euros`, with a no-break space before the word.

    `cents=False` leaves out `,00` of a round amount, as key facts do.
    """
    language = language or current_language()
    text = number(amount, language)
    if not cents and text.endswith(",00"):
        text = text[:-3]
    plural = language == "fr" and abs(amount) >= 2
    return f"{text}{NBSP}{'euros' if plural else 'euro'}"
