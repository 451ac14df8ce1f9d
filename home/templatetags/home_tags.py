"""The actions of the home page."""

from typing import Any

from django import template

register = template.Library()


@register.inclusion_tag("home/action.html", takes_context=True)
def home_action(context: dict[str, Any], action: Any) -> dict[str, Any]:
    """A thing to do, with the address of its section in this language."""
    return {"action": action, "url": context["sections"].get(action["section"], "")}
