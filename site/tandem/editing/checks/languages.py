"""Language of parts: a Dutch page that speaks French (or the other way round) says so."""

import re
from collections.abc import Iterator

from django.utils.translation import gettext as _

from tandem.editing.checks.finding import Finding, short, warning
from tandem.editing.reading.pieces import PageText, Paragraph


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


_DUTCH = _words(
    "aan bij dat de deze die dit door een en er haar het hij hun ik is kan kunnen met meer naar niet nog "
    "of om ook op over te tot uit uw van voor want was wat we werd wij worden wordt zich zij zijn zo zoals"
)
_FRENCH = _words(
    "à au aussi aux avec ce ces cette dans de des donc du elle en est et être il ils je la le les leur "
    "leurs lui mais ne nous on ont ou par pas plus pour qu que qui sa se ses son sont sur un une vos "
    "votre vous"
)
#: Small words that one language uses all the time and the other never.
SMALL_WORDS = {"nl": _DUTCH - _FRENCH, "fr": _FRENCH - _DUTCH}
WORD = re.compile(r"[a-zà-öø-ÿœ]+", re.IGNORECASE)
#: Fewer words than this are a name or a title, and prove nothing.
FEWEST_WORDS = 8
FEWEST_HITS, RATIO = 3, 3


def likely_language(text: str) -> str:
    """`nl` or `fr` where the small words leave no doubt, else empty."""
    words = [word.casefold() for word in WORD.findall(text)]
    if len(words) < FEWEST_WORDS:
        return ""
    hits = {code: sum(word in small for word in words) for code, small in SMALL_WORDS.items()}
    for code, other in (("nl", "fr"), ("fr", "nl")):
        if hits[code] >= FEWEST_HITS and hits[code] >= RATIO * max(hits[other], 1):
            return code
    return ""


def check_languages(text: PageText) -> Iterator[Finding]:
    """A screen reader pronounces everything in the language of the page, unless it is told."""
    for paragraph in text.of(Paragraph):
        said = paragraph.language or text.language
        found = likely_language(paragraph.text)
        if found and found != said:
            message = (
                _(
                    "“%(text)s” looks French, but nothing says so. Translate it, or mark the part "
                    "as French."
                )
                if found == "fr"
                else _(
                    "“%(text)s” looks Dutch, but nothing says so. Translate it, or mark the part "
                    "as Dutch."
                )
            )
            yield warning(message % {"text": short(paragraph.text)}, paragraph.place)
