"""Practices in the CMS: their taxonomies among the snippets, and what visitors shared."""

from wagtail import hooks
from wagtail.admin.menu import MenuItem
from wagtail.snippets.models import register_snippet

from practices import admin
from practices.models import AgeGroup, PolicyDomain, TargetGroup

for taxonomy in (PolicyDomain, TargetGroup, AgeGroup):
    register_snippet(taxonomy)


@hooks.register("register_admin_urls")
def shared_screens() -> list:
    """The screens of shared practices."""
    return admin.urlpatterns


@hooks.register("register_admin_menu_item")
def shared_menu_item() -> MenuItem:
    """Their place in the menu."""
    return admin.menu_item()
