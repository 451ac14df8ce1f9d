"""Sessions of events, and pages that an event or a network names."""

from collections.abc import Mapping
from typing import Any

from django import template
from django.utils.translation import gettext as _

from tandem.formats.wall_time import clock_words

register = template.Library()


@register.simple_tag
def session_hours(session: Mapping[str, Any]) -> str:
    """`10.00 uur tot 10.45 uur`, `10.00 uur`, or nothing where no hour is known."""
    start, end = session.get("start"), session.get("end")
    if start and end:
        return _("%(start)s to %(end)s") % {"start": clock_words(start), "end": clock_words(end)}
    return clock_words(start) if start else ""


@register.simple_tag
def linked_page(linked: Mapping[Any, Any], chosen: Any) -> Any:
    """The chosen page among those that were fetched in the reader's language, or None."""
    return linked.get(chosen.translation_key) if linked and chosen else None
