"""Tables: the first row or column says what stands in it."""

from collections.abc import Iterator

from django.utils.translation import gettext as _

from tandem.editing.checks.finding import Finding, error
from tandem.editing.reading.pieces import PageText, Table


def check_tables(text: PageText) -> Iterator[Finding]:
    """Without headers a screen reader reads bare numbers."""
    for table in text.of(Table):
        if not table.has_header:
            yield error(
                _(
                    "This table has no header. Name its columns, so that who cannot see the table "
                    "knows what each cell is about."
                ),
                table.place,
            )
