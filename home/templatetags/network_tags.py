"""What members of a network do, and a part of its structure on its own."""

from collections.abc import Mapping
from typing import Any

from django import template
from django.utils.translation import gettext as _
from django.utils.translation import pgettext
from wagtail.blocks import StreamValue

from home.models.networks.structure import Structure, structure

register = template.Library()


@register.simple_tag
def activity_title(activity: Mapping[str, Any]) -> str:
    """`Vormingen voor schepenen`, or the kind alone."""
    kind = _("Trainings") if activity["kind"] == "training" else pgettext("network", "Meetings")
    if not activity["for_whom"]:
        return kind
    return _("%(kind)s for %(whom)s") % {"kind": kind, "whom": activity["for_whom"]}


@register.simple_tag
def structure_of(bound: Any) -> Structure:
    """One block of a structure as the page shows it: for previews."""
    return structure([StreamValue.StreamChild(bound.block, bound.value, id=None)])
