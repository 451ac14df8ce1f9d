"""The guide for editors as it stands in docs/, as HTML: one text, for the repository and for the CMS.

It reads the few signs of Markdown that our guides use: headings, paragraphs, lists, pictures, links,
bold, italic and code. Everything else is text.
"""

import re
from collections.abc import Iterator
from pathlib import Path

from django.conf import settings
from django.templatetags.static import static
from django.utils.html import escape
from django.utils.safestring import SafeString, mark_safe

FILES = {"nl": "redactie.nl.md", "fr": "redaction.fr.md"}
#: Where the pictures of docs/images are served (STATICFILES_DIRS).
PICTURES = "guide"

_HEADING = re.compile(r"(#{1,4}) (.+)")
_PICTURE = re.compile(r"!\[(?P<alt>[^\]]*)\]\(images/(?P<path>[\w./-]+)\)")
_ITEM = re.compile(r"(?P<sign>-|\d+\.) (?P<text>.+)", re.DOTALL)
_INLINE = [
    (re.compile(r"\*\*(.+?)\*\*"), r"<strong>\1</strong>"),
    (re.compile(r"\*(.+?)\*"), r"<em>\1</em>"),
    (re.compile(r"`(.+?)`"), r"<code>\1</code>"),
    (re.compile(r"\[([^\]]+)\]\((https?://[^)\s]+|#[\w-]+)\)"), r'<a href="\2">\1</a>'),
]


def guide(language: str) -> SafeString:
    """The guide in this language, without its title: the screen has one."""
    text = (Path(settings.BASE_DIR) / "docs" / FILES[language]).read_text(encoding="utf-8")
    blocks = [block.strip() for block in text.split("\n\n") if block.strip()]
    return mark_safe("\n".join(_block(block) for block in blocks[1:]))  # noqa: S308 (escaped)


def _block(block: str) -> str:
    if heading := _HEADING.fullmatch(block):
        level = len(heading[1])
        return f"<h{level}>{_inline(heading[2])}</h{level}>"
    if picture := _PICTURE.fullmatch(block):
        source, alt = static(f"{PICTURES}/{picture['path']}"), escape(picture["alt"])
        return f'<p><img src="{source}" alt="{alt}" loading="lazy"></p>'
    if _ITEM.match(block):
        items = list(_items(block))
        kind = "ul" if block.startswith("-") else "ol"
        return f"<{kind}>{''.join(f'<li>{_inline(item)}</li>' for item in items)}</{kind}>"
    return f"<p>{_inline(block)}</p>"


def _items(block: str) -> Iterator[str]:
    """The items of a list; a line that begins with a space goes on with the item above it."""
    lines: list[str] = []
    for line in block.splitlines():
        if line.startswith(" ") and lines:
            lines[-1] += f" {line.strip()}"
        else:
            lines.append(line)
    for line in lines:
        item = _ITEM.fullmatch(line)
        yield item["text"] if item else line


def _inline(text: str) -> str:
    html = str(escape(" ".join(text.split())))
    for sign, tag in _INLINE:
        html = sign.sub(tag, html)
    return html
