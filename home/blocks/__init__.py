"""The blocks of the home page and of themes."""

from home.blocks.action import ActionBlock, ActionsBlock
from home.blocks.theme_section import RelatedGroupsBlock, ThemeSectionBlock, ThemeSectionsBlock

__all__ = [
    "ActionBlock",
    "ActionsBlock",
    "RelatedGroupsBlock",
    "ThemeSectionBlock",
    "ThemeSectionsBlock",
]
