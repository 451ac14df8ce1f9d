"""What members of a network do."""

from collections.abc import Mapping
from typing import Any

from django import template
from django.utils.translation import gettext as _
from django.utils.translation import pgettext

register = template.Library()


@register.simple_tag
def activity_title(activity: Mapping[str, Any]) -> str:
    """`Vormingen voor schepenen`, or the kind alone."""
    kind = _("Trainings") if activity["kind"] == "training" else pgettext("network", "Meetings")
    if not activity["for_whom"]:
        return kind
    return _("%(kind)s for %(whom)s") % {"kind": kind, "whom": activity["for_whom"]}
