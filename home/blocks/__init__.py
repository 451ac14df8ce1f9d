"""The blocks of the home page."""

from home.blocks.action import ActionBlock, ActionsBlock

__all__ = ["ActionBlock", "ActionsBlock"]
