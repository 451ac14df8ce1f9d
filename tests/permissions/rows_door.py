"""Organisations in the CMS: calls managers alone note that one was checked."""

from tests.permissions.outcomes import answers
from tests.permissions.roles import APPLICANTS, Who
from tests.permissions.row import Row, Table

MANAGERS = answers("403", ok=[Who.CALLS_MANAGER], login=[Who.ANONYMOUS])
LIST = Row(MANAGERS, post=answers("405", login=[Who.ANONYMOUS], no_403=APPLICANTS))

DOOR: Table = {
    "calls_cms:organisations": LIST,
    "calls_cms:organisations_results": LIST,
    "calls_cms:organisation": Row(MANAGERS, args=lambda world: [world.organisation.pk]),
    # Nobody checked it yet: there is nothing to take back.
    "calls_cms:withdraw_check": Row(
        answers("403", login=[Who.ANONYMOUS]), args=lambda world: [world.organisation.pk]
    ),
}
