"""CallIndexPage and CallPage: the public face of calls, one page per language."""

from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel

from calls.models.call import Call
from tandem.content.models import BasePage


class CallIndexPage(BasePage):
    """Lists the calls: open ones first."""

    max_count_per_parent = 1
    subpage_types = ["calls.CallPage"]

    class Meta:
        verbose_name = _("list of calls")


class CallPage(BasePage):
    """One call in one language; facts come from the call itself."""

    call = models.ForeignKey(Call, models.PROTECT, related_name="pages", verbose_name=_("call"))

    content_panels = [*BasePage.content_panels, FieldPanel("call")]
    parent_page_types = ["calls.CallIndexPage"]
    subpage_types: list[str] = []

    class Meta:
        verbose_name = _("call page")
