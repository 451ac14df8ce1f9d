"""What every public page knows of the site."""

from django.conf import settings
from django.http import HttpRequest

from tandem.formats.language import current_language


def site(request: HttpRequest) -> dict[str, object]:
    """Site name and language of the page."""
    language = current_language()
    return {
        "site_name": settings.SITE_NAME[language],
        "html_lang": f"{language}-BE",
        "demo": settings.DEMO,
    }
