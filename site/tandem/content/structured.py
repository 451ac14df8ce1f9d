"""What search engines read of a page: JSON-LD with the words of schema.org.

Each page type adds its own node (`BasePage.structured_data`); nodes are plain dictionaries.
"""

import json
from decimal import Decimal
from typing import Any

from django.conf import settings
from django.http import HttpRequest
from django.utils.safestring import SafeString, mark_safe

from tandem.content.sharing import SharedPage, page_url, whole
from tandem.formats.language import current_language

Node = dict[str, Any]
#: JSON inside HTML: nothing may look like the end of the element.
_ESCAPES = {ord("<"): "\\u003C", ord(">"): "\\u003E", ord("&"): "\\u0026"}
_ESCAPES |= {0x2028: "\\u2028", 0x2029: "\\u2029"}


def organisation_id() -> str:
    """How other nodes name the public body behind this site."""
    return f"{settings.BASE_URL}/#organisation"


def organisation(name: str) -> Node:
    """The public body behind this site, by the name of the site."""
    return {
        "@type": "GovernmentOrganization",
        "@id": organisation_id(),
        "name": name,
        "url": settings.BASE_URL,
    }


def breadcrumbs(crumbs: list[dict[str, Any]]) -> Node:
    """The way to this page; `crumbs` are those that readers see."""
    return {
        "@type": "BreadcrumbList",
        "itemListElement": [
            {
                "@type": "ListItem",
                "position": position,
                "name": str(crumb["title"]),
                "item": whole(crumb["url"] or "/"),
            }
            for position, crumb in enumerate(crumbs, start=1)
        ],
    }


def about_page(kind: str, page: SharedPage, request: HttpRequest, **more: Any) -> Node:
    """A node of this kind with what every page can say; what is empty is left out."""
    node = {
        "@type": kind,
        "name": page.title,
        "description": page.description_for_others(),
        "url": page_url(page, request),
        "inLanguage": f"{current_language()}-BE",
        **more,
    }
    return {name: value for name, value in node.items() if value not in ("", None, [])}


def euro_amount(**values: Decimal | None) -> Node | None:
    """An amount of money: `value`, or `maxValue` and `minValue`, in euro; None where none is known."""
    known = {name: f"{value:.2f}" for name, value in values.items() if value is not None}
    return {"@type": "MonetaryAmount", "currency": "EUR", **known} if known else None


def as_script(nodes: list[Node]) -> SafeString:
    """A data block: browsers do not run it, so it needs no leave of the Content-Security-Policy."""
    graph = {"@context": "https://schema.org", "@graph": nodes}
    text = json.dumps(graph, ensure_ascii=False).translate(_ESCAPES)
    return mark_safe(f'<script type="application/ld+json">{text}</script>')  # noqa: S308 (escaped)
