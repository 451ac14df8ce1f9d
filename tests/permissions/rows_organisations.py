"""Organisations and their members."""

from tests.permissions.outcomes import answers
from tests.permissions.roles import Who
from tests.permissions.row import Row, Table

SIGNED_IN = answers("ok", login=[Who.ANONYMOUS])
MEMBERS = answers("404", ok=[Who.APPLICANT, Who.MANAGING], login=[Who.ANONYMOUS])
MANAGERS = answers("404", ok=[Who.MANAGING], no_403=[Who.APPLICANT], login=[Who.ANONYMOUS])

ORGANISATIONS: Table = {
    "organisations:mine": Row(SIGNED_IN),
    "organisations:add": Row(SIGNED_IN),
    "organisations:join": [
        Row(SIGNED_IN, args=lambda world: ["0207499430"]),
        Row(SIGNED_IN, args=lambda world: [world.organisation.enterprise_number]),
    ],
    "organisations:show": Row(MEMBERS, args=lambda world: [world.organisation.pk]),
    "organisations:facts": Row(MANAGERS, args=lambda world: [world.organisation.pk]),
    "organisations:invite": Row(MANAGERS, args=lambda world: [world.organisation.pk]),
    "organisations:withdraw_invitation": Row(
        get=answers("405", login=[Who.ANONYMOUS]),
        post=MANAGERS,
        args=lambda world: [world.organisation.pk, world.invitation.pk],
    ),
    "organisations:member": [
        Row(MANAGERS, args=lambda world: [world.organisation.pk, world.member.pk]),
        Row(MANAGERS, args=lambda world: [world.organisation.pk, world.asking.pk]),
    ],
    "organisations:remove_member": [
        Row(MEMBERS, args=lambda world: [world.organisation.pk, world.member.pk]),  # own row too
        Row(MANAGERS, args=lambda world: [world.organisation.pk, world.asking.pk]),
    ],
    "organisations:invitation": Row(
        answers("404", ok=[Who.OTHER], login=[Who.ANONYMOUS]),  # sent to this address
        args=lambda world: [world.invitation.uuid],
    ),
}
