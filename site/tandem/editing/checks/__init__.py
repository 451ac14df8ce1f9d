"""What is looked at before a page is published. One file a check, each a pure function.

A check takes a PageText and gives findings; it asks nothing of the database.
"""

from collections.abc import Callable, Iterator

from tandem.editing.checks.alternatives import check_pictures
from tandem.editing.checks.capitals import check_capitals
from tandem.editing.checks.documents import check_documents
from tandem.editing.checks.finding import Finding, Severity
from tandem.editing.checks.headings import check_headings
from tandem.editing.checks.languages import check_languages
from tandem.editing.checks.link_targets import check_link_targets
from tandem.editing.checks.link_texts import check_link_texts
from tandem.editing.checks.summaries import check_summaries
from tandem.editing.checks.tables import check_tables
from tandem.editing.reading.pieces import PageText

Check = Callable[[PageText], Iterator[Finding]]

#: In the order in which findings are shown.
CHECKS: list[Check] = [
    check_headings,
    check_link_texts,
    check_link_targets,
    check_pictures,
    check_tables,
    check_documents,
    check_languages,
    check_capitals,
    check_summaries,
]


def findings_in(text: PageText) -> list[Finding]:
    """All findings, errors first."""
    found = [finding for check in CHECKS for finding in check(text)]
    return sorted(found, key=lambda finding: not finding.is_error)


__all__ = ["CHECKS", "Finding", "Severity", "findings_in"]
