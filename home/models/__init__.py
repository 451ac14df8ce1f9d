"""The pages of the public face that belong to no call and no practice."""

from home.models.accessibility_statement import AccessibilityStatementPage, statements_due
from home.models.contact import ContactPage
from home.models.events import EventIndexPage, EventPage, EventSeriesPage
from home.models.glossary import GlossaryPage
from home.models.home_page import HomePage
from home.models.municipality_index import MunicipalityIndexPage
from home.models.networks import NetworkIndexPage, NetworkPage
from home.models.news import NewsIndexPage, NewsPage
from home.models.news_tag import NewsTag
from home.models.standard_page import StandardPage
from home.models.theme import ThemePage
from home.models.theme_index import ThemeIndexPage

__all__ = [
    "AccessibilityStatementPage",
    "ContactPage",
    "EventIndexPage",
    "EventPage",
    "EventSeriesPage",
    "GlossaryPage",
    "HomePage",
    "MunicipalityIndexPage",
    "NetworkIndexPage",
    "NetworkPage",
    "NewsIndexPage",
    "NewsPage",
    "NewsTag",
    "StandardPage",
    "ThemeIndexPage",
    "ThemePage",
    "statements_due",
]
