"""What a reader can choose in the list of news: a year, a tag, or both. All are plain links."""

import re
from dataclasses import dataclass
from typing import Any
from urllib.parse import urlencode

from django.db.models import Count, QuerySet
from django.http import QueryDict
from django.utils.functional import cached_property
from django.utils.translation import gettext as _

from home.models.news_tag import NewsTag


@dataclass(frozen=True)
class Choice:
    """A link that narrows the list, with the number of items that it leads to."""

    text: str
    url: str
    number: int
    chosen: bool = False


class NewsChoices:
    """The choices that an address holds, and the ones that can be made next.

    What makes no sense is as good as no choice: an old link still shows the news.
    """

    def __init__(self, news: QuerySet, query: QueryDict) -> None:
        self._news = news
        self._query = query

    @cached_property
    def tag(self) -> NewsTag | None:
        """The chosen tag."""
        code = self._query.get("tag", "")
        return NewsTag.objects.filter(code=code).first() if code else None

    @cached_property
    def year(self) -> int | None:
        """The chosen year."""
        text = self._query.get("year", "")
        return int(text) if re.fullmatch(r"[12]\d{3}", text, re.ASCII) else None

    @property
    def news(self) -> QuerySet:
        """What is left of the news."""
        return self._in_year(self._with_tag(self._news))

    @property
    def title(self) -> str:
        """`Netwerken, 2021`; empty where nothing is chosen."""
        return ", ".join(str(part) for part in (self.tag, self.year) if part)

    def years(self) -> list[Choice]:
        """The archive: each year with its number of items, the newest first."""
        counted = self._with_tag(self._news).order_by("-published_on__year")
        rows = counted.values_list("published_on__year").annotate(number=Count("pk"))
        return [
            Choice(str(year), self._url(year=year), number, year == self.year)
            for year, number in rows
        ]

    def tags(self) -> list[Choice]:
        """The tags that are used, by name in the reader's language."""
        news = self._in_year(self._news).order_by().values("pk")
        tags = NewsTag.objects.filter(news__in=news).annotate(number=Count("news"))
        return [
            Choice(tag.name, self._url(tag=tag.code), tag.number, tag == self.tag)
            for tag in sorted(tags, key=lambda tag: tag.name.casefold())
        ]

    def every_year(self) -> Choice:
        """The link that takes the choice of a year back."""
        return Choice(_("All years"), self._url(year=None), 0, self.year is None)

    def every_tag(self) -> Choice:
        """The link that takes the choice of a tag back."""
        return Choice(_("All tags"), self._url(tag=None), 0, self.tag is None)

    def _with_tag(self, news: QuerySet) -> QuerySet:
        return news.filter(tags=self.tag) if self.tag else news

    def _in_year(self, news: QuerySet) -> QuerySet:
        return news.filter(published_on__year=self.year) if self.year else news

    def _url(self, **changed: Any) -> str:
        chosen = {"tag": self.tag.code if self.tag else None, "year": self.year, **changed}
        return "?" + urlencode({name: value for name, value in chosen.items() if value})
