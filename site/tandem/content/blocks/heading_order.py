"""No level of heading is skipped: screen readers go from heading to heading."""

import re
from collections.abc import Iterable

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

_HEADING = re.compile(r"<h([23])[ >]")


def heading_problems(blocks: Iterable) -> dict[int, ValidationError]:
    """The blocks (by place) with a heading of the third level before any of the second level."""
    problems: dict[int, ValidationError] = {}
    under_a_heading = False
    for place, block in enumerate(blocks):
        for level in _levels(block):
            if level == 2:
                under_a_heading = True
            elif not under_a_heading and place not in problems:
                problems[place] = ValidationError(
                    _("This subheading has no heading above it. Add a heading, or make it one.")
                )
    return problems


def _levels(block) -> list[int]:
    """The headings in a block, in their order."""
    match block.block_type:
        case "heading":
            return [2]
        case "subheading":
            return [3]
        case "rich_text":
            return [int(level) for level in _HEADING.findall(block.value.source)]
        case _:
            return []
