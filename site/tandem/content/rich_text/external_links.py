"""Links that leave the site say so: `rel="external"`, which the stylesheet shows as an arrow."""

from urllib.parse import urlsplit

from django.conf import settings
from django.utils.html import format_html
from wagtail.rich_text import LinkHandler


class ExternalLinkHandler(LinkHandler):
    """How a typed address becomes a link; one that leads to this site stays as it is."""

    identifier = "external"

    @classmethod
    def expand_db_attributes(cls, attrs: dict[str, str]) -> str:
        """The opening tag."""
        address = attrs["href"]
        if urlsplit(address).hostname == urlsplit(settings.BASE_URL).hostname:
            return format_html('<a href="{}">', address)
        return format_html('<a href="{}" rel="external">', address)
