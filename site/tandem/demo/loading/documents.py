"""Files of the demo: tagged PDFs made on the spot, standing in for presentations and info sheets."""

from collections.abc import Sequence
from datetime import UTC, datetime

from django.conf import settings
from django.core.files.base import ContentFile
from django.utils import translation
from django.utils.text import slugify

from tandem.content.models import DocumentKind, SiteDocument
from tandem.pdf.rendering import render_pdf

#: The demo's files are the same bytes at every loading.
MADE_AT = datetime(2026, 11, 1, tzinfo=UTC)
#: (heading, paragraphs)
Part = tuple[str, Sequence[str]]


def document(
    *, kind: DocumentKind, title: str, parts: Sequence[Part], language: str = "nl"
) -> SiteDocument:
    """A file with this title and text, in this language; made once, found again by its title."""
    found = SiteDocument.objects.filter(title=title, kind=kind, language=language).first()
    if found is not None:
        return found
    with translation.override(language):
        label = str(DocumentKind(kind).label)
    data = {
        "language": language,
        "title": title,
        "kind": label,
        "site": settings.SITE_NAME[language],
        "parts": [{"heading": heading, "text": list(lines)} for heading, lines in parts],
    }
    pdf = render_pdf("sheet", data, made_at=MADE_AT)
    name = f"{slugify(title)[:60]}-{kind or 'document'}-{language}.pdf"
    # Saved with the row, as an upload is: only then its tags are looked for.
    made = SiteDocument(title=title, kind=kind, language=language, file=ContentFile(pdf, name))
    made.file_size = len(pdf)
    made.save()
    return made
