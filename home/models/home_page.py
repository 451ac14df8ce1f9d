"""HomePage: where people arrive."""

from django.utils.translation import gettext_lazy as _

from tandem.content.models import BasePage


class HomePage(BasePage):
    """The first page of a language tree."""

    class Meta:
        verbose_name = _("home page")
