"""News: an index and items."""

from django.utils.translation import gettext_lazy as _

from tandem.content.models import BasePage


class NewsIndexPage(BasePage):
    """Lists the news, newest first."""

    max_count_per_parent = 1
    subpage_types = ["home.NewsPage"]

    class Meta:
        verbose_name = _("list of news")


class NewsPage(BasePage):
    """A news item."""

    parent_page_types = ["home.NewsIndexPage"]
    subpage_types: list[str] = []

    class Meta:
        verbose_name = _("news item")
