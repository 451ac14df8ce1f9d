"""Translations in the CMS: who works on pages, and calls managers for their forms."""

from wagtail.models import Page

from tests.permissions.outcomes import answers
from tests.permissions.roles import EDITORIAL, Who
from tests.permissions.row import Row, Table
from tests.permissions.world import World

#: Who writes pages; a translator opens translations into her own language alone (tests/translation).
WRITERS = [Who.EDITOR, Who.APPROVER, Who.ADMINISTRATOR]
VISITOR = [Who.ANONYMOUS]
WITH_FORMS = answers("403", ok=[*EDITORIAL, Who.CALLS_MANAGER], login=VISITOR)


def dutch_home(world: World) -> list[int]:
    """A page that translates no other."""
    return [Page.objects.get(depth=2, locale__language_code="nl").pk]


TRANSLATION: Table = {
    "translation:overview": Row(get=WITH_FORMS),
    "translation:export": Row(get=WITH_FORMS),
    # Without an act nothing is done, whoever asks.
    "translation:sources": Row(
        get=answers("403", ok=EDITORIAL, login=VISITOR), post=answers("403", login=VISITOR)
    ),
    # Which translation is whose: tests/translation/test_localize.py.
    "translation:po": Row(
        get=answers("403", no_404=[*EDITORIAL, Who.CALLS_MANAGER], login=VISITOR),
        args=lambda world: [0],
    ),
    "translation:send_for_approval": Row(
        get=answers("403", ok=WRITERS, login=VISITOR), args=dutch_home
    ),
    "translation:approve": Row(
        get=answers("403", no_405=EDITORIAL, login=VISITOR),
        post=answers("403", ok=WRITERS, login=VISITOR),
        args=dutch_home,
    ),
}
