"""StandardPage: anything that needs a title and a text."""

from django.utils.translation import gettext_lazy as _

from tandem.content.models import BasePage


class StandardPage(BasePage):
    """A page such as *about us*, *privacy*, *how to apply*."""

    class Meta:
        verbose_name = _("standard page")
