"""The panels of this room; importing them hangs them on the desk."""

from tandem.editing.desk import broken, dates, descriptions, drafts

__all__ = ["broken", "dates", "descriptions", "drafts"]
