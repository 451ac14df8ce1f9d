"""Documents: there, and readable for everybody."""

from collections.abc import Iterator
from typing import Any

from django.utils.translation import gettext as _

from tandem.editing.checks.finding import Finding, error, short, warning
from tandem.editing.reading.pieces import File, Link, PageText, Place


def check_documents(text: PageText) -> Iterator[Finding]:
    """Each document once, wherever it is offered."""
    seen: set[int] = set()
    for document, place in _offered(text):
        if document is None:
            yield error(
                _("The document in this block was deleted. Choose another one, or remove it."),
                place,
            )
        elif document.pk not in seen and not document.is_accessible:
            seen.add(document.pk)
            yield warning(
                _(
                    "The document “%(title)s” is not marked as accessible. Offer a tagged file, or "
                    "tell the same in the text of the page."
                )
                % {"title": short(document.title)},
                place,
            )


def _offered(text: PageText) -> Iterator[tuple[Any, Place]]:
    for piece in text.pieces:
        if isinstance(piece, File):
            yield piece.document, piece.place
        elif isinstance(piece, Link) and piece.document in text.documents:
            yield text.documents[piece.document], piece.place
