"""Headings: none empty, no level left out. The title of the page is the first level."""

from collections.abc import Iterator

from django.utils.translation import gettext as _

from tandem.editing.checks.finding import Finding, error, short
from tandem.editing.reading.pieces import Heading, PageText


def check_headings(text: PageText) -> Iterator[Finding]:
    """Screen readers jump from heading to heading: a missing level sounds like a missing part."""
    level = 1
    for heading in text.of(Heading):
        if not heading.text:
            yield error(
                _("This heading is empty. Write what the part is about, or remove it."),
                heading.place,
            )
            continue
        words: dict[str, object] = {"heading": short(heading.text)}
        if heading.level == 1:
            yield error(
                _("“%(heading)s” is a heading of the first level. Only the title is: choose 2.")
                % words,
                heading.place,
            )
        elif heading.level > level + 1:
            words |= {"level": heading.level, "right": level + 1}
            yield error(
                _(
                    "“%(heading)s” has level %(level)s, but no heading of level %(right)s comes "
                    "before it. Make it level %(right)s, or write a heading above it."
                )
                % words,
                heading.place,
            )
        level = max(heading.level, 2)
