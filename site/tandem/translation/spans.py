"""wagtail-localize keeps `<span lang="fr">` in the strings that translators see.

By default a `span` cuts a sentence in pieces and its `lang` is refused. Here it stays in the string
as it is, because a translator must be able to mark words that are foreign in her language alone:
the name of a Dutch organisation needs no mark in the Dutch text and one in the French.
"""

from typing import Any

from bs4 import BeautifulSoup, NavigableString, Tag
from wagtail_localize import strings

from tandem.formats.language import LANGUAGES


def keep_spans() -> None:
    """Teach wagtail-localize that a span with a language is part of a sentence."""
    if "span" in strings.INLINE_TAGS:
        return
    strings.INLINE_TAGS.append("span")
    strings.validate_element = _lenient(strings.validate_element)
    read = strings.StringValue.from_source_html.__func__
    strings.StringValue.from_source_html = classmethod(
        lambda cls, html: _with_languages(*read(cls, html))
    )


def _with_languages(value: Any, attrs: dict[str, dict[str, str]]) -> tuple[Any, dict]:
    """Put the languages back that localize took out of the string, as it does with addresses."""
    soup = BeautifulSoup(value.data, "html.parser")
    for span in soup("span"):
        mark = str(span.get("id", ""))
        taken = attrs.get(mark, {})
        if list(taken) == ["lang"]:
            del attrs[mark]
            span.attrs = dict(taken)
    return type(value)(str(soup)), attrs


def _lenient(validate: Any) -> Any:
    """The check of localize, which does not see the attributes that a span may have."""

    def validate_element(element: NavigableString | Tag) -> None:
        if isinstance(element, NavigableString):
            return
        hidden = [(span, span.attrs) for span in element("span") if _may_stay(span)]
        for span, _attributes in hidden:
            span.attrs = {}
        try:
            validate(element)
        finally:
            for span, attributes in hidden:
                span.attrs = attributes

    return validate_element


def _may_stay(span: Tag) -> bool:
    return set(span.attrs) == {"id"} or (
        set(span.attrs) == {"lang"} and span.attrs["lang"] in LANGUAGES
    )
