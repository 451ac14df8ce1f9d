"""The pages of the public face that belong to no call and no practice."""

from home.models.home_page import HomePage
from home.models.municipality_index import MunicipalityIndexPage
from home.models.news import NewsIndexPage, NewsPage
from home.models.standard_page import StandardPage
from home.models.theme import ThemePage
from home.models.theme_index import ThemeIndexPage

__all__ = [
    "HomePage",
    "MunicipalityIndexPage",
    "NewsIndexPage",
    "NewsPage",
    "StandardPage",
    "ThemeIndexPage",
    "ThemePage",
]
