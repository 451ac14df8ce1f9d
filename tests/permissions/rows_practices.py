"""Sharing a practice, for everybody who has its address; judging, for editors."""

from typing import Any

from practices.sharing.pictures import add_picture
from tests.factories.pages import AwardsPageFactory, award
from tests.factories.practices import SharedPracticeFactory, photo
from tests.permissions.outcomes import answers
from tests.permissions.roles import Who
from tests.permissions.row import Row, Table
from tests.permissions.world import World

OPEN = answers("ok")
READ_ONLY = answers("405")
#: Translators do not judge.
JUDGES = answers("403", ok=[Who.EDITOR, Who.APPROVER, Who.ADMINISTRATOR], login=[Who.ANONYMOUS])
JUDGES_ONLY_READ = answers(
    "403", no_405=[Who.EDITOR, Who.APPROVER, Who.ADMINISTRATOR], login=[Who.ANONYMOUS]
)


def _draft(_world: World) -> list[Any]:
    return [SharedPracticeFactory().token]


def _picture(_world: World) -> list[Any]:
    shared = SharedPracticeFactory()
    return [shared.token, add_picture(shared=shared, upload=photo()).uuid]


def _award(_world: World) -> list[Any]:
    return [award(AwardsPageFactory().call).pk]


PRACTICES: Table = {
    "practices:start": Row(OPEN),
    "practices:sent": Row(OPEN, post=READ_ONLY),
    "practices:step": [
        Row(OPEN, args=lambda world: [*_draft(world), 1]),
        Row(answers("404"), args=lambda world: [*_draft(world), 5]),
        Row(answers("404"), args=lambda world: ["somebody-else", 1]),
    ],
    "practices:check": Row(OPEN, args=_draft),
    "practices:picture": Row(OPEN, post=READ_ONLY, args=_picture),
    "practices:remove": Row(READ_ONLY, post=OPEN, args=_picture),
    "practices:confirm": [
        Row(OPEN, args=lambda _world: [SharedPracticeFactory(to_confirm=True).confirm_token]),
        Row(answers("404"), args=lambda _world: ["somebody-else"]),
    ],
    "practices_cms:list": Row(JUDGES),
    "practices_cms:shared": Row(
        JUDGES, args=lambda _world: [SharedPracticeFactory(to_judge=True).uuid]
    ),
    "award_practices_cms:list": Row(JUDGES, post=JUDGES_ONLY_READ),
    "award_practices_cms:make": Row(JUDGES_ONLY_READ, post=JUDGES, args=_award),
}
