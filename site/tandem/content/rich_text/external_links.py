"""Links that leave the site say so: `rel="external"`, which the stylesheet shows as an arrow."""

from django.conf import settings
from django.utils.html import format_html
from wagtail.rich_text import LinkHandler

from tandem.formats.web_address import host_of


class ExternalLinkHandler(LinkHandler):
    """How a typed address becomes a link; one that leads to this site stays as it is."""

    identifier = "external"

    @classmethod
    def expand_db_attributes(cls, attrs: dict[str, str]) -> str:
        """The opening tag."""
        address = attrs["href"]
        if host_of(address) == host_of(settings.BASE_URL):
            return format_html('<a href="{}">', address)
        return format_html('<a href="{}" rel="external">', address)
