"""AwardsIndexPage and AwardsPage: who got what, computed from Awards and never typed."""

from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel

from calls.models.call import Call
from tandem.content.models import BasePage


class AwardsIndexPage(BasePage):
    """Lists the published results."""

    max_count_per_parent = 1
    subpage_types = ["calls.AwardsPage"]

    class Meta:
        verbose_name = _("list of results")


class AwardsPage(BasePage):
    """The results of one call in one language."""

    call = models.ForeignKey(
        Call, models.PROTECT, related_name="awards_pages", verbose_name=_("call")
    )

    content_panels = [*BasePage.content_panels, FieldPanel("call")]
    parent_page_types = ["calls.AwardsIndexPage"]
    subpage_types: list[str] = []

    class Meta:
        verbose_name = _("results page")
