"""Pictures: described in words, or marked as decorative."""

import re
from collections.abc import Iterator

from django.utils.translation import gettext as _

from tandem.editing.checks.finding import Finding, error, short, warning
from tandem.editing.reading.pieces import PageText, Picture

FILE_NAME = re.compile(r"\.(avif|gif|jpe?g|png|svg|webp)$|^(img|dsc|image)[-_ ]?\d+", re.IGNORECASE)


def check_pictures(text: PageText) -> Iterator[Finding]:
    """Who cannot see a picture gets its description."""
    for picture in text.of(Picture):
        if picture.decorative:
            continue
        words = {"title": short(picture.title), "description": short(picture.description)}
        if not picture.description:
            yield error(
                _(
                    "The picture “%(title)s” has no description. Say what can be seen, or tick that "
                    "it is decorative."
                )
                % words,
                picture.place,
            )
        elif FILE_NAME.search(picture.description):
            yield error(
                _(
                    "The description of the picture “%(title)s” is the name of a file. Say what can "
                    "be seen, as you would on the telephone."
                )
                % words,
                picture.place,
            )
        elif len(picture.description) > 250:
            yield warning(
                _(
                    "The description of the picture “%(title)s” is long. Keep it to one or two "
                    "sentences, and tell the rest in the text."
                )
                % words,
                picture.place,
            )
