"""Practices: an index and items."""

from django.utils.translation import gettext_lazy as _

from tandem.content.models import BasePage


class PracticeIndexPage(BasePage):
    """Lists the inspiring practices."""

    max_count_per_parent = 1
    subpage_types = ["practices.PracticePage"]

    class Meta:
        verbose_name = _("list of practices")


class PracticePage(BasePage):
    """An inspiring practice of one or more municipalities."""

    parent_page_types = ["practices.PracticeIndexPage"]
    subpage_types: list[str] = []

    class Meta:
        verbose_name = _("inspiring practice")
