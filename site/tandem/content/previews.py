"""How editors see a page before readers do: itself, its other language, its card in a message.

Telephone, tablet and desktop are sizes of Wagtail's own preview.
"""

from django.http import HttpRequest, HttpResponse
from django.template.response import TemplateResponse
from django.utils import translation
from django.utils.translation import gettext_lazy as _
from wagtail.models import Page

from tandem.content.drafts import draft_of
from tandem.content.sharing import SharedPage, shared_card

OTHER_LANGUAGE, SHARED = "other-language", "shared"
MODES = [
    ("", _("This page")),
    (OTHER_LANGUAGE, _("Its other language")),
    (SHARED, _("As a shared link")),
]


def other_language(page: SharedPage, request: HttpRequest) -> HttpResponse:
    """The translation as it would be published now; a sentence where there is none."""
    others = Page.objects.filter(translation_key=page.translation_key)
    other = others.exclude(locale_id=page.locale_id).first()
    if other is None:
        context = {"page": page, "language": page.locale.language_code}
        return _screen(request, "previews/untranslated.html", page, context)
    return draft_of(other.specific).make_preview_request(request, "")


def as_shared_link(page: SharedPage, request: HttpRequest) -> HttpResponse:
    """The card that other sites and messages make of the address."""
    return _screen(request, "previews/shared.html", page, {"card": shared_card(page, request)})


def _screen(
    request: HttpRequest, template: str, page: SharedPage, context: dict[str, object]
) -> HttpResponse:
    """Rendered at once, in the language of the page."""
    language = page.locale.language_code
    with translation.override(language):
        response = TemplateResponse(
            request, template, {**context, "html_lang": f"{language}-BE", "page": page}
        )
        return response.render()
