"""Amounts written out, as letters do beside the figures: Belgian Dutch and Belgian French."""

from decimal import Decimal

_NL, _NL_TENS, _FR, _FR_TENS = (
    words.split()
    for words in (
        "nul een twee drie vier vijf zes zeven acht negen tien elf twaalf dertien veertien "
        "vijftien zestien zeventien achttien negentien",
        "- - twintig dertig veertig vijftig zestig zeventig tachtig negentig",
        "zéro un deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze "
        "seize dix-sept dix-huit dix-neuf",
        "- - vingt trente quarante cinquante soixante septante quatre-vingt nonante",
    )
)


def euro_in_words(amount: Decimal, language: str) -> str:
    """`tienduizend vijfhonderd euro`, `dix mille cinq cents euros`; below a thousand million.

    The amount in euro has at most two decimals and is not negative; raises ValueError otherwise.
    """
    cents = amount * 100
    if cents != cents.to_integral_value() or not 0 <= amount < 1_000_000_000:
        raise ValueError(f"{amount} cannot be written out")
    whole, rest = divmod(int(cents), 100)
    return _french(whole, rest) if language == "fr" else _dutch(whole, rest)


def _dutch(whole: int, cents: int) -> str:
    text = f"{dutch_number(whole)} euro"
    return f"{text} en {dutch_number(cents)} cent" if cents else text


def _french(whole: int, cents: int) -> str:
    of = "d’" if whole >= 1_000_000 and whole % 1_000_000 == 0 else ""
    text = f"{french_number(whole)} {of}{'euros' if whole >= 2 else 'euro'}"
    if cents:
        text += f" et {french_number(cents)} {'centimes' if cents >= 2 else 'centime'}"
    return text


def dutch_number(number: int) -> str:
    """A whole number in words: written together up to and including `duizend` (Taalunie)."""
    millions, below = divmod(number, 1_000_000)
    thousands, rest = divmod(below, 1000)
    parts = []
    if millions:
        parts.append(f"{_dutch_below_1000(millions)} miljoen")
    if thousands:
        parts.append("duizend" if thousands == 1 else f"{_dutch_below_1000(thousands)}duizend")
    if rest or not parts:
        parts.append(_dutch_below_1000(rest))
    return " ".join(parts)


def _dutch_below_1000(number: int) -> str:
    hundreds, rest = divmod(number, 100)
    if hundreds:
        start = "honderd" if hundreds == 1 else f"{_NL[hundreds]}honderd"
        return start + (_dutch_below_1000(rest) if rest else "")
    if number < 20:
        return _NL[number]
    tens, units = divmod(number, 10)
    if not units:
        return _NL_TENS[tens]
    # A trema where two vowels would run together: tweeëntwintig, drieëndertig.
    return _NL[units] + ("ën" if units in {2, 3} else "en") + _NL_TENS[tens]


def french_number(number: int) -> str:
    """A whole number in words: septante and nonante, traditional hyphens, `cents` with its s."""
    millions, below = divmod(number, 1_000_000)
    thousands, rest = divmod(below, 1000)
    parts = []
    if millions:
        parts.append(f"{_french_below_1000(millions)} {'millions' if millions > 1 else 'million'}")
    if thousands:
        before = "" if thousands == 1 else f"{_french_below_1000(thousands, last=False)} "
        parts.append(f"{before}mille")
    if rest or not parts:
        parts.append(_french_below_1000(rest))
    return " ".join(parts)


def _french_below_1000(number: int, *, last: bool = True) -> str:
    """`last` is false before *mille*, where *cent* and *vingt* take no s."""
    hundreds, rest = divmod(number, 100)
    if not hundreds:
        return _french_below_100(rest, last=last)
    start = "cent" if hundreds == 1 else f"{_FR[hundreds]} cent"
    if rest:
        return f"{start} {_french_below_100(rest, last=last)}"
    return f"{start}s" if hundreds > 1 and last else start


def _french_below_100(number: int, *, last: bool) -> str:
    if number < 20:
        return _FR[number]
    tens, units = divmod(number, 10)
    if not units:
        return f"{_FR_TENS[tens]}s" if tens == 8 and last else _FR_TENS[tens]
    if units == 1 and tens != 8:
        return f"{_FR_TENS[tens]} et un"
    return f"{_FR_TENS[tens]}-{_FR[units]}"
