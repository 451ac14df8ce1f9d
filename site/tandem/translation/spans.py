"""wagtail-localize keeps `<span lang="fr">` in the strings that translators see.

By default a `span` cuts a sentence in pieces, and its `lang` is refused. Here it is treated as a
link is: the translator sees `<span id="span1">…</span>` and the language comes back on its own.
"""

from bs4 import NavigableString, Tag
from wagtail_localize import strings


def keep_spans() -> None:
    """Teach wagtail-localize that a span is part of a sentence."""
    if "span" not in strings.INLINE_TAGS:
        strings.INLINE_TAGS.append("span")
        strings.validate_element = _checked(strings.validate_element)


def _checked(validate):
    """The check that localize has, with the mark of a span taken off while it looks."""

    def validate_element(element: NavigableString | Tag) -> None:
        if isinstance(element, NavigableString):
            return
        marks = [(span, span.attrs.pop("id")) for span in element("span") if "id" in span.attrs]
        try:
            validate(element)
        finally:
            for span, mark in marks:
                span.attrs["id"] = mark

    return validate_element
