"""GlossaryPage: the abbreviations of the site with their meaning."""

import unicodedata
from itertools import groupby
from typing import Any

from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _

from tandem.content.models import Abbreviation, BasePage
from tandem.formats.language import current_language


class GlossaryPage(BasePage):
    """Lists the abbreviations by letter. Editors keep them under *Snippets, Abbreviations*."""

    section_key = "glossary"
    template = "home/glossary_page.html"
    max_count_per_parent = 1
    parent_page_types = ["home.HomePage"]
    subpage_types: list[str] = []

    class Meta:
        verbose_name = _("glossary")
        verbose_name_plural = _("glossaries")

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        """The abbreviations of the reader's language, by letter: (letter, entries)."""
        entries = sorted(self.entries(), key=lambda entry: _order(entry["short"]))
        letters = [
            (letter, list(group))
            for letter, group in groupby(entries, key=lambda entry: _letter(entry["short"]))
        ]
        return super().get_context(request, *args, **kwargs) | {"letters": letters}

    def entries(self) -> list[dict[str, str]]:
        """Each abbreviation with its meaning, and what it is called in the other language."""
        language = current_language()
        other = "fr" if language == "nl" else "nl"
        return [
            {
                "short": row.text("short"),
                "meaning": row.text("meaning"),
                "explanation": row.text("explanation"),
                "other_lang": other,
                "other_short": row.text("short", other),
                "other_meaning": row.text("meaning", other),
            }
            for row in Abbreviation.objects.exclude(**{f"short_{language}": ""})
        ]


def _order(short: str) -> str:
    """É stands with E."""
    return unicodedata.normalize("NFD", short).casefold()


def _letter(short: str) -> str:
    first = _order(short)[0].upper()
    return first if first.isalpha() else "0-9"
