"""ThemeIndexPage: the themes."""

from typing import Any

from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _

from home.models.theme import ThemePage
from tandem.content.listing import load_card_pictures
from tandem.content.models import BasePage

#: A theme directly under the list stands one level deeper; the next level is named on its card.
LEVELS = 2


class ThemeIndexPage(BasePage):
    """Lists the themes in the order that you give their pages; smaller themes under the larger one."""

    section_key = "themes"
    template = "home/theme/index.html"
    max_count_per_parent = 1
    parent_page_types = ["home.HomePage"]
    subpage_types = ["home.ThemePage"]

    class Meta:
        verbose_name = _("list of themes")
        verbose_name_plural = _("lists of themes")

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        """The themes, each with the smaller ones under it; one query for both levels."""
        found = ThemePage.objects.descendant_of(self).in_order()
        themes = list(found.filter(depth__lte=self.depth + LEVELS))
        larger = [theme for theme in themes if theme.depth == self.depth + 1]
        load_card_pictures([self], larger)
        return super().get_context(request, *args, **kwargs) | {
            "themes": [
                (theme, [one for one in themes if one != theme and one.path.startswith(theme.path)])
                for theme in larger
            ]
        }
