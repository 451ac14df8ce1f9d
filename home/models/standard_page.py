"""StandardPage: anything that needs a title and a text."""

from django.utils.translation import gettext_lazy as _

from tandem.content.models import TextPage


class StandardPage(TextPage):
    """A page such as *about this site*, *privacy* or *how to apply*.

    Directly under the home page it is linked in the footer, or in the main menu if it is shown
    in menus.
    """

    is_about_the_site = True
    template = "home/standard_page.html"
    parent_page_types = ["home.HomePage", "home.StandardPage"]
    subpage_types = ["home.StandardPage"]

    class Meta:
        verbose_name = _("standard page")
        verbose_name_plural = _("standard pages")
