"""The pages of the public face that belong to no call and no practice."""

from home.models.glossary import GlossaryPage
from home.models.home_page import HomePage
from home.models.news import NewsIndexPage, NewsPage
from home.models.news_tag import NewsTag
from home.models.standard_page import StandardPage

__all__ = ["GlossaryPage", "HomePage", "NewsIndexPage", "NewsPage", "NewsTag", "StandardPage"]
