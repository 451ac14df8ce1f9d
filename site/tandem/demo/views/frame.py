"""What the screens of the demo share: their language, which is not in the address, and the trail."""

from collections.abc import Callable
from functools import wraps
from typing import Any

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils import translation
from django.utils.translation import gettext as _
from django.utils.translation import pgettext

from tandem.formats.language import LANGUAGES, NAMES

Screen = Callable[..., HttpResponse]


def in_readers_language(view: Screen) -> Screen:
    """Show it in the language of `?language=`, and remember that; else as the browser asks.

    The switch in the header leads here: the demo has one address for both languages.
    """

    @wraps(view)
    def shown(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        asked = request.GET.get("language")
        language = asked if asked in LANGUAGES else _known(translation.get_language())
        with translation.override(language):
            request.LANGUAGE_CODE = language  # type: ignore[attr-defined]
            response = view(request, *args, **kwargs)
        if asked in LANGUAGES:
            response.set_cookie(settings.LANGUAGE_COOKIE_NAME, language, samesite="Lax")
        response.headers["Content-Language"] = language
        response.headers["Cache-Control"] = "private, no-store"
        return response

    return shown


def _known(language: str | None) -> str:
    short = (language or "")[:2]
    return short if short in LANGUAGES else LANGUAGES[0]


def frame(request: HttpRequest, *trail: tuple[str, str]) -> dict[str, Any]:
    """The language switch, and the trail: home, the desk, then these titles and addresses."""
    home = reverse("wagtail_serve", args=[""])
    crumbs = [
        (pgettext("breadcrumb", "Home"), home),
        (_("Demo desk"), reverse("demo:desk")),
        *trail,
    ]
    return {
        "language_links": switch(request),
        "breadcrumbs": [{"title": title, "url": url} for title, url in crumbs],
    }


def switch(request: HttpRequest) -> list[dict[str, Any]]:
    """What components/language_switch shows."""
    current = translation.get_language()
    return [
        {
            "code": code,
            "name": NAMES[code],
            "short": code.upper(),
            "url": f"{request.path}?language={code}",
            "current": code == current,
            "note": "",
        }
        for code in LANGUAGES
    ]
