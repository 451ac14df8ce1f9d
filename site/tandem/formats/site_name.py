"""The name of the site, for rooms that cannot know where editors keep it (mails, letters).

`tandem.content` tells it once it is loaded; until then, and where editors left it empty, it is the one
of the settings.
"""

from collections.abc import Callable

from django.conf import settings

_tellers: list[Callable[[str], str]] = []


def site_name(language: str) -> str:
    """The name as readers of this language know it."""
    for tell in _tellers:
        if name := tell(language):
            return name
    return settings.SITE_NAME[language]


def tell_site_name(teller: Callable[[str], str]) -> None:
    """Ask this function for the name from now on; it gives an empty text where it knows none."""
    _tellers[:] = [teller]
