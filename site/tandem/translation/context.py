"""The language switch of a page."""

from django.http import HttpRequest


def language_links(request: HttpRequest) -> dict[str, object]:
    """Filled by the translation room."""
    return {"language_links": []}
