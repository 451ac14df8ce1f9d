"""What every page is made of: the base page, pages with a text, pictures, files, abbreviations."""

from tandem.content.models.abbreviation import Abbreviation
from tandem.content.models.base_page import BasePage
from tandem.content.models.queries import SitePageManager, SitePageQuerySet, readable
from tandem.content.models.site_document import Accessibility, DocumentKind, SiteDocument
from tandem.content.models.site_image import SiteImage, SiteRendition
from tandem.content.models.site_texts import SiteTexts, remember_site, site_texts
from tandem.content.models.text_page import TextPage

__all__ = [
    "Abbreviation",
    "Accessibility",
    "BasePage",
    "DocumentKind",
    "SiteDocument",
    "SiteImage",
    "SitePageManager",
    "SitePageQuerySet",
    "SiteRendition",
    "SiteTexts",
    "TextPage",
    "readable",
    "remember_site",
    "site_texts",
]
