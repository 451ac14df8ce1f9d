"""The way back to the desk from the CMS, with the role that one plays."""

from django.http import HttpRequest
from django.urls import reverse
from django.utils.translation import gettext as _
from wagtail import hooks
from wagtail.admin.menu import MenuItem

from tandem.demo.context import role_of


@hooks.register("construct_main_menu", order=2000)
def way_back(request: HttpRequest, menu_items: list) -> None:
    """After the gate took away what people may not see: everybody may go back."""
    role = role_of(request)
    label = _("Demo: %(role)s") % {"role": role} if role else _("Demo desk")
    menu_items.append(
        MenuItem(label, reverse("demo:desk"), name="demo", icon_name="home", order=-100)
    )
