"""Counting words: the one rule, the same as in `word_count.js`."""

import re

_WORD = re.compile(r"\S+")


def count_words(text: str) -> int:
    """Runs of characters without white space."""
    return len(_WORD.findall(text))
