"""The blocks of the home page, of events, networks and themes."""

from home.blocks.action import ActionBlock, ActionsBlock
from home.blocks.network import ActivitiesBlock, PracticesBlock, StructureBlock
from home.blocks.programme import ProgrammeBlock
from home.blocks.theme_section import RelatedGroupsBlock, ThemeSectionBlock, ThemeSectionsBlock

__all__ = [
    "ActionBlock",
    "ActionsBlock",
    "ActivitiesBlock",
    "PracticesBlock",
    "ProgrammeBlock",
    "RelatedGroupsBlock",
    "StructureBlock",
    "ThemeSectionBlock",
    "ThemeSectionsBlock",
]
