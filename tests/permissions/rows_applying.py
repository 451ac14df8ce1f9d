"""The applicants' pages: the organisation's own files, and nobody else's, staff included."""

from tests.factories.calls import SECTION
from tests.permissions.outcomes import Outcomes, answers
from tests.permissions.roles import Who
from tests.permissions.row import Row, Table

SIGNED_IN = answers("ok", login=[Who.ANONYMOUS])
READ_ONLY = answers("405")


def members(outcome: str = "ok") -> Outcomes:
    """Members of the organisation get this; for all others the file does not exist."""
    told = dict(answers("404", login=[Who.ANONYMOUS]))
    return told | dict.fromkeys([Who.APPLICANT, Who.MANAGING], outcome)


APPLYING: Table = {
    "calls:mine": Row(SIGNED_IN, post=READ_ONLY),
    # The page for visitors explains signing in and making an account, and keeps the way back.
    "calls:start": Row(answers("ok"), args=lambda world: [world.open_call.code]),
    "calls:application": Row(members(), post=READ_ONLY, args=lambda world: [world.draft.uuid]),
    "calls:section": [
        Row(members(), args=lambda world: [world.draft.uuid, SECTION]),
        # The call is closed: the clear page *too late*.
        Row(members("403"), args=lambda world: [world.file.uuid, SECTION]),
    ],
    "calls:autosave": Row(
        get=READ_ONLY, post=members(), args=lambda world: [world.draft.uuid, SECTION]
    ),
    "calls:later": Row(members(), post=READ_ONLY, args=lambda world: [world.draft.uuid]),
    "calls:check": Row(members(), post=READ_ONLY, args=lambda world: [world.draft.uuid]),
    "calls:send": Row(members(), args=lambda world: [world.draft.uuid]),
    "calls:receipt": Row(members(), post=READ_ONLY, args=lambda world: [world.file.uuid]),
    "calls:withdraw": Row(members(), args=lambda world: [world.file.uuid]),
    "calls:delete": Row(members(), args=lambda world: [world.draft.uuid]),
    "calls:attachment": Row(
        members(), post=READ_ONLY, args=lambda world: [world.draft_attachment.uuid]
    ),
    "calls:remove": Row(members(), args=lambda world: [world.draft_attachment.uuid]),
    # Whoever handles the file may open the letter at this address too.
    "calls:letter": Row(
        {**members(), Who.OFFICER: "ok", Who.CALLS_MANAGER: "ok"},
        post=READ_ONLY,
        args=lambda world: [world.letter.uuid],
    ),
}
