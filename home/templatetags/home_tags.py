"""The actions of the home page, the cards of themes."""

from dataclasses import replace
from typing import Any

from django import template
from django.utils.translation import gettext as _

from home.models import ThemePage

register = template.Library()


@register.inclusion_tag("home/action.html", takes_context=True)
def home_action(context: dict[str, Any], action: Any) -> dict[str, Any]:
    """A thing to do, with the address of its section in this language."""
    return {"action": action, "url": context["sections"].get(action["section"], "")}


@register.inclusion_tag("components/card/card.html", takes_context=True)
def theme_card(
    context: dict[str, Any], theme: ThemePage, smaller: list[ThemePage]
) -> dict[str, Any]:
    """A theme with the names of the themes within it."""
    card = theme.card(context["request"])
    if smaller:
        names = ", ".join(one.title for one in smaller)
        card = replace(card, details=[_("Within this theme: %(names)s") % {"names": names}])
    return {"card": card, "heading": "h2"}
