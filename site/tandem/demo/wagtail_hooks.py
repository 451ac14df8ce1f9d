"""The way back to the desk from the CMS, with the role that one plays."""

from django.http import HttpRequest
from django.templatetags.static import static
from django.urls import reverse
from django.utils.html import format_html
from django.utils.translation import gettext as _
from wagtail import hooks
from wagtail.admin.menu import MenuItem

from tandem.demo.context import role_of


@hooks.register("construct_main_menu", order=2000)
def way_back(request: HttpRequest, menu_items: list) -> None:
    """After the gate took away what people may not see: everybody may go back."""
    role = role_of(request)
    label = _("Demo desk (you are: %(role)s)") % {"role": role} if role else _("Demo desk")
    menu_items.append(
        MenuItem(label, reverse("demo:desk"), name="demo", icon_name="home", order=-100)
    )


@hooks.register("insert_global_admin_css")
def ribbon_colours() -> str:
    """The ribbon's line over every screen."""
    return format_html('<link rel="stylesheet" href="{}">', static("tandem/css/demo.css"))
