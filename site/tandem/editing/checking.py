"""What the checks say of a page."""

from wagtail.models import Page

from tandem.editing.checks import Finding, findings_in
from tandem.editing.reading.page import read_page


def findings_of(page: Page) -> list[Finding]:
    """What the checks say of this page as it is in hand, errors first."""
    return findings_in(read_page(page.specific))
