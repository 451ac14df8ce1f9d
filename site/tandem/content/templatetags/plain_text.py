"""`{{ text|paragraphs_and_lists }}`: text that was stored as text, as paragraphs and lists."""

from collections.abc import Iterator
from itertools import groupby

from django import template
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString, mark_safe

register = template.Library()
BULLET = "- "


@register.filter
def paragraphs_and_lists(text: str) -> SafeString:
    """Empty lines part paragraphs; lines that begin with `- ` make a list. All of it is escaped."""
    return mark_safe("".join(_blocks(text)))  # noqa: S308 - every block comes from format_html


def _blocks(text: str) -> Iterator[SafeString]:
    for paragraph in text.replace("\r\n", "\n").split("\n\n"):
        lines = [line.strip() for line in paragraph.split("\n") if line.strip()]
        for listed, group in groupby(lines, key=lambda line: line.startswith(BULLET)):
            if listed:
                items = ((line.removeprefix(BULLET),) for line in group)
                yield format_html("<ul>{}</ul>", format_html_join("", "<li>{}</li>", items))
            else:
                words = format_html_join(mark_safe("<br>"), "{}", ((line,) for line in group))
                yield format_html("<p>{}</p>", words)
