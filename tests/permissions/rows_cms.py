"""Calls in the CMS, as the rights table of the workflow says.

`world.file` is in review in `world.call`. Staff who may not know of a file get a 404; who may know
of it but has another role gets a 403. Who works on pages has no part in any call.
"""

from collections.abc import Iterable

from tests.permissions.outcomes import Outcomes, answers
from tests.permissions.roles import APPLICANTS, REVIEWERS, Who
from tests.permissions.row import Row, Table

OFFICERS = (Who.OFFICER, Who.CALLS_MANAGER)
DESK = (*OFFICERS, Who.CHAIR)
BUILDERS = (Who.CALLS_MANAGER,)
#: In the call, and so allowed to know that it exists.
IN_CALL = (*DESK, Who.REVIEWER, Who.CONFLICTED, Who.UNASSIGNED)


def staff(
    otherwise: str, *, ok: Iterable[Who] = (), no_403: Iterable[Who] = (), **more: Iterable[Who]
) -> Outcomes:
    """The door first: visitors to the log-in, applicants away."""
    door = {"login": [Who.ANONYMOUS], "no_403": [*APPLICANTS, *no_403]}
    return answers(otherwise, ok=ok, **door, **more)


#: May know of the file, as staff and on her own screen.
KNOWS_FILE = (*DESK, Who.REVIEWER)

# A call: those in it know of it; the cockpit is for the desk.
CALL = staff("404", ok=DESK, no_403=[Who.REVIEWER, Who.CONFLICTED, Who.UNASSIGNED])
CALL_RECORDERS = staff("404", ok=[Who.OFFICER, Who.CHAIR], no_403=[Who.CALLS_MANAGER, *REVIEWERS])
CALL_OFFICERS = staff(
    "404", ok=OFFICERS, no_403=[Who.CHAIR, Who.REVIEWER, Who.CONFLICTED, Who.UNASSIGNED]
)
# A file: whoever may read it; what is done with it is for case officers.
FILE = staff("404", ok=DESK, no_403=[Who.REVIEWER])
FILE_OFFICERS = staff("404", ok=OFFICERS, no_403=[Who.CHAIR, Who.REVIEWER])
# A file that no reviewer of the world reads.
DECIDED_RECORDERS = staff("404", ok=[Who.OFFICER, Who.CHAIR], no_403=[Who.CALLS_MANAGER])
FILE_NOT_NOW = staff("404", no_403=KNOWS_FILE)
BUILD = staff("403", ok=BUILDERS)
BUILD_LIST = Row(BUILD, post=staff("403", no_405=BUILDERS))
BUILD_ONE = staff("404", ok=BUILDERS)
READ_ONLY = staff("405")


def _file(world) -> list:
    return [world.file.uuid]


def _decided(world) -> list:
    return [world.decided.uuid]


def _call(world) -> list:
    return [world.call.pk]


def _building(world) -> list:
    return [world.building.pk]


CMS: Table = {
    # The desk.
    "calls_cms:calls": Row(staff("403", ok=[*DESK, Who.OTHER_OFFICER])),
    "calls_cms:cockpit": Row(CALL, args=_call),
    "calls_cms:files": Row(staff("403", ok=[*DESK, Who.OTHER_OFFICER]), post=READ_ONLY),
    "calls_cms:files_results": Row(staff("403", ok=[*DESK, Who.OTHER_OFFICER]), post=READ_ONLY),
    "calls_cms:file": Row(FILE, args=_file),
    "calls_cms:take": Row(FILE_OFFICERS, args=lambda world: [world.file.uuid, "withdraw"]),
    "calls_cms:download": Row(
        staff("404", ok=KNOWS_FILE),
        post=READ_ONLY,
        args=lambda world: [world.attachment.uuid],
    ),
    "calls_cms:letter": Row(
        staff("404", ok=OFFICERS), post=READ_ONLY, args=lambda world: [world.letter.uuid]
    ),
    # Checking: the file was checked long ago.
    "calls_cms:admissible": Row(FILE_NOT_NOW, args=_file),
    "calls_cms:inadmissible": Row(FILE_NOT_NOW, args=_file),
    # Reviewing.
    # The chair has an entry here once files are deliberated.
    "calls_cms:my_reviews": Row(staff("403", ok=REVIEWERS)),
    "calls_cms:review": Row(staff("404", ok=[Who.REVIEWER], no_403=[Who.CONFLICTED]), args=_file),
    "calls_cms:review_autosave": Row(
        get=staff("405"),
        post=staff("404", ok=[Who.REVIEWER], no_403=[Who.CONFLICTED]),
        args=_file,
    ),
    "calls_cms:conflict": Row(
        staff("404", ok=[Who.REVIEWER, Who.CHAIR], no_403=[Who.CONFLICTED, *OFFICERS]), args=_file
    ),
    "calls_cms:assigning": Row(CALL_OFFICERS, args=_call),
    "calls_cms:start_reviews": Row(get=staff("405"), post=CALL_OFFICERS, args=_call),
    "calls_cms:file_reviewers": Row(FILE_OFFICERS, args=_file),
    "calls_cms:start_review": Row(FILE_OFFICERS, args=_file),
    "calls_cms:close_review": Row(FILE_OFFICERS, args=_file),
    # Deciding and releasing.
    "calls_cms:ranking": Row(CALL, args=_call),
    "calls_cms:propose": Row(CALL_RECORDERS, args=_call),
    "calls_cms:deliberation": Row(CALL, post=CALL_RECORDERS, args=_call),
    "calls_cms:act_file": Row(
        staff("404", ok=DESK, no_403=REVIEWERS),
        post=READ_ONLY,
        args=lambda world: [world.deliberation.uuid],
    ),
    "calls_cms:decision": Row(DECIDED_RECORDERS, args=_decided),
    "calls_cms:drop_decision": Row(DECIDED_RECORDERS, args=_decided),
    "calls_cms:letter_preview": Row(staff("404", ok=DESK), post=READ_ONLY, args=_decided),
    "calls_cms:release": Row(
        staff("404", ok=[Who.CALLS_MANAGER, Who.CHAIR], no_403=[Who.OFFICER, *REVIEWERS]),
        args=_call,
    ),
    "calls_cms:released": Row(
        staff("404", ok=DESK, no_403=REVIEWERS), args=lambda world: [world.released.uuid]
    ),
    # Building.
    "calls_cms:open_call": Row(BUILD_ONE, args=_building),
    "calls_cms:form_preview": Row(BUILD_ONE, args=lambda world: [world.building.pk, "nl"]),
    "calls_cms:call_roles": Row(BUILD_ONE, args=_building),
    "calls_cms:remove_call_role": Row(
        staff("404", ok=BUILDERS, no_403=[who for who in IN_CALL if who not in BUILDERS]),
        args=lambda world: [world.call.pk, world.call_role.pk],
    ),
    "calls_cms_calls:index": BUILD_LIST,
    "calls_cms_calls:index_results": BUILD_LIST,
    "calls_cms_calls:add": Row(BUILD),
    "calls_cms_calls:edit": Row(BUILD_ONE, args=_building),
    "calls_cms_calls:delete": Row(BUILD_ONE, args=_building),
    "calls_cms_programmes:index": BUILD_LIST,
    "calls_cms_programmes:index_results": BUILD_LIST,
    "calls_cms_programmes:add": Row(BUILD),
    "calls_cms_programmes:edit": Row(BUILD_ONE, args=lambda world: [world.programme.pk]),
    "calls_cms_programmes:delete": Row(BUILD_ONE, args=lambda world: [world.programme.pk]),
}
