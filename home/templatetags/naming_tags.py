"""What names a page, for the page that is named: a practice does not know the agenda itself."""

from typing import Any

from django import template

from home.models import EventPage
from practices.public import PracticePage
from tandem.content.linked import pages_naming
from tandem.content.listing import load_card_pictures

register = template.Library()


@register.simple_tag
def events_naming(page: Any) -> list[EventPage]:
    """The events with a session about this page, the latest first."""
    return _with_pictures(pages_naming(page, EventPage).order_by("-begins"))


@register.simple_tag
def practices_naming(page: Any) -> list[PracticePage]:
    """The practices that refer to this page, by title."""
    return _with_pictures(pages_naming(page, PracticePage).order_by("title"))


def _with_pictures(pages: Any) -> list[Any]:
    found = list(pages)
    load_card_pictures(found)
    return found
