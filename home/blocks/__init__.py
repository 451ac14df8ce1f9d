"""The blocks of the home page, of events and of networks."""

from home.blocks.action import ActionBlock, ActionsBlock
from home.blocks.network import ActivitiesBlock, PracticesBlock, StructureBlock
from home.blocks.programme import ProgrammeBlock

__all__ = [
    "ActionBlock",
    "ActionsBlock",
    "ActivitiesBlock",
    "PracticesBlock",
    "ProgrammeBlock",
    "StructureBlock",
]
