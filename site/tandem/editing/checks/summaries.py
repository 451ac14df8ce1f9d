"""Introduction and description: what cards, search results and shared links show."""

from collections.abc import Iterator

from django.utils.translation import gettext as _

from tandem.editing.checks.finding import Finding, warning
from tandem.editing.reading.pieces import PageText, Place

LONGEST = 155


def check_summaries(text: PageText) -> Iterator[Finding]:
    """One of the two is enough for search results; cards show the introduction alone."""
    if text.has_introduction and not text.introduction:
        yield warning(
            _("The page has no introduction. Say in one or two sentences what it is about."),
            Place("introduction"),
        )
    if not text.search_description and not text.introduction:
        yield warning(
            _(
                "The page has no description for search engines. Write one sentence under “Promote”."
            ),
            Place("search_description"),
        )
    if len(text.search_description) > LONGEST:
        yield warning(
            _(
                "The description for search engines is longer than %(number)s characters: it will be cut."
            )
            % {"number": LONGEST},
            Place("search_description"),
        )
