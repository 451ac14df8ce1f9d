"""Links inside the site: to pages that readers can open, and to documents that exist."""

from collections.abc import Iterator

from django.utils.translation import gettext as _

from tandem.editing.checks.finding import Finding, error, short, warning
from tandem.editing.reading.pieces import Chosen, Link, PageText
from tandem.formats.web_address import host_of


def check_link_targets(text: PageText) -> Iterator[Finding]:
    """What happens when the reader follows a link; websites of others are visited at night."""
    for link in text.of(Link):
        words = {"text": short(link.text)}
        if link.page is not None and link.page not in text.live_pages:
            yield error(
                _(
                    "The link “%(text)s” leads to a page that is not published, or was deleted. "
                    "Choose another page, or remove the link."
                )
                % words,
                link.place,
            )
        elif link.document is not None and link.document not in text.documents:
            yield error(
                _(
                    "The link “%(text)s” leads to a document that was deleted. Choose another one, "
                    "or remove the link."
                )
                % words,
                link.place,
            )
        elif _leads_nowhere(link):
            yield error(
                _("The link “%(text)s” has no address. Choose one, or remove the link.") % words,
                link.place,
            )
    for chosen in text.of(Chosen):
        if chosen.page not in text.live_pages:
            yield warning(
                _("A chosen page is not published: readers do not see it until it is."),
                chosen.place,
            )


def _leads_nowhere(link: Link) -> bool:
    inside = link.page is not None or link.document is not None
    is_web = link.url.startswith(("http://", "https://"))
    nowhere = link.url in {"", "#"} or (is_web and not host_of(link.url))
    return bool(link.text) and not inside and nowhere
