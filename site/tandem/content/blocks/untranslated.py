"""Texts that stay as they are in every language, such as names and telephone numbers."""

from typing import Any

from wagtail import blocks


class _AsItIs:
    """wagtail-localize asks a block for its texts: here there are none to translate."""

    def get_translatable_segments(self, value: Any) -> list:
        """Nothing for the translator."""
        return []

    def restore_translated_segments(self, value: Any, segments: list) -> Any:
        """As it was."""
        return value


class NameBlock(_AsItIs, blocks.CharBlock):
    """A name."""


class PhoneBlock(_AsItIs, blocks.RegexBlock):
    """A telephone number, as people write it."""

    def __init__(self, regex: str = r"^\+?[0-9][0-9 ./()-]{5,24}$", **kwargs: Any) -> None:
        super().__init__(regex=regex, **kwargs)
