"""What this room remembers."""

from tandem.editing.models.link_check import LinkCheck, LinkCheckQuerySet, LinkState

__all__ = ["LinkCheck", "LinkCheckQuerySet", "LinkState"]
