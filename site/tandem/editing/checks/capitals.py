"""Capitals: words shouted are hard to read, and some screen readers spell them."""

import re
from collections.abc import Iterator

from django.utils.translation import gettext as _

from tandem.editing.checks.finding import Finding, short, warning
from tandem.editing.reading.pieces import Heading, PageText, Paragraph, Place

#: Two words of three letters and more in a row, in all; one alone is an abbreviation.
SHOUTED = re.compile(r"\b[A-ZÀ-ÖØ-Þ]{3,}(?:[\s,’'-]+[A-ZÀ-ÖØ-Þ]{2,})+\b")
FEWEST_LETTERS = 9


def check_capitals(text: PageText) -> Iterator[Finding]:
    """In the title, the headings and the text."""
    title = Heading(text.title, 1, Place("title"))
    for piece in [title, *text.pieces]:
        if not isinstance(piece, Heading | Paragraph):
            continue
        shouted = SHOUTED.search(piece.text)
        if shouted and sum(letter.isalpha() for letter in shouted[0]) >= FEWEST_LETTERS:
            yield warning(
                _("“%(text)s” is written in capitals. Write it in small letters.")
                % {"text": short(shouted[0])},
                piece.place,
            )
