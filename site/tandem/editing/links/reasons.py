"""Why a link does not work, in words."""

from typing import Any

from django.utils.translation import gettext_lazy as _

#: The website says no such page, or that it is broken itself.
STATUS = "status"
NO_HOST = "no_host"
PRIVATE = "private"
TIMEOUT = "timeout"
CERTIFICATE = "certificate"
REFUSED = "refused"
REDIRECTS = "redirects"
NOT_WEB = "not_web"
OWN_SITE = "own_site"

WORDS: dict[str, Any] = {
    STATUS: _("the website answers with error %(status)s"),
    NO_HOST: _("the website does not exist (any more)"),
    PRIVATE: _("the address is not on the public internet"),
    TIMEOUT: _("the website does not answer in time"),
    CERTIFICATE: _("the website has no valid certificate"),
    REFUSED: _("the website refuses the connection"),
    REDIRECTS: _("the website keeps sending visitors on"),
    NOT_WEB: _("this is not an address of a web page"),
    OWN_SITE: _("this page of our own site does not exist (any more)"),
}


def in_words(reason: str, status: int | None) -> str:
    """The reason in the reader's language; empty where there is none."""
    return str(WORDS[reason]) % {"status": status or ""} if reason in WORDS else ""
