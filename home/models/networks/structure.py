"""The structure of a network as its page shows it: groups, working groups, partners."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any

from django.utils.translation import gettext as _

GROUPS = {"whole_network", "steering_group"}
PARTNERS = {"internal_partners", "external_partners", "volunteers"}


@dataclass
class Structure:
    """What stands together on the page, in the order in which it was written."""

    groups: list[Any] = field(default_factory=list)
    working_groups: list[Any] = field(default_factory=list)
    partners: list[Any] = field(default_factory=list)
    experience: list[str] = field(default_factory=list)

    def __bool__(self) -> bool:
        return bool(self.groups or self.working_groups or self.partners or self.experience)


def structure(blocks: Iterable[Any]) -> Structure:
    """The blocks of a StructureBlock, sorted by what they are."""
    sorted_out = Structure()
    for block in blocks:
        if block.block_type == "working_group":
            sorted_out.working_groups.append(block.value)
        elif block.block_type in GROUPS:
            sorted_out.groups.append({"title": _group_title(block.block_type), **block.value})
        elif block.block_type in PARTNERS:
            names = list(block.value["names"])
            sorted_out.partners.append({"title": _partners_title(block.block_type), "names": names})
        else:
            sorted_out.experience.append(block.value)
    return sorted_out


def _group_title(kind: str) -> str:
    return _("The whole network") if kind == "whole_network" else _("Steering group")


def _partners_title(kind: str) -> str:
    titles = {
        "internal_partners": _("Internal partners"),
        "external_partners": _("External partners"),
        "volunteers": _("Volunteers"),
    }
    return titles[kind]
