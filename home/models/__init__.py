"""The pages of the public face that belong to no call and no practice."""

from home.models.accessibility_statement import AccessibilityStatementPage, statements_due
from home.models.contact import ContactPage
from home.models.home_page import HomePage
from home.models.news import NewsIndexPage, NewsPage
from home.models.standard_page import StandardPage

__all__ = [
    "AccessibilityStatementPage",
    "ContactPage",
    "HomePage",
    "NewsIndexPage",
    "NewsPage",
    "StandardPage",
    "statements_due",
]
