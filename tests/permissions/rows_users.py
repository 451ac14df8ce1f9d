"""Users and groups in the CMS: administrators alone (trust T29)."""

from django.contrib.auth.models import Group

from tandem.accounts.roles import Role
from tests.permissions.outcomes import answers
from tests.permissions.roles import Who
from tests.permissions.row import Row, Table
from tests.permissions.world import World

ADMINISTRATORS = answers("403", ok=[Who.ADMINISTRATOR], login=[Who.ANONYMOUS])
READ_ONLY = answers("403", no_405=[Who.ADMINISTRATOR], login=[Who.ANONYMOUS])


def _user(world: World) -> list:
    user = world.people[Who.EDITOR]
    assert user is not None
    return [user.pk]


def _group(_world: World) -> list:
    return [Group.objects.get(name=Role.EDITOR).pk]


USERS: Table = {
    "wagtailusers_users:index": Row(ADMINISTRATORS, post=READ_ONLY),
    "wagtailusers_users:add": Row(ADMINISTRATORS),
    "wagtailusers_users:edit": Row(ADMINISTRATORS, args=_user),
    "wagtailusers_users:delete": Row(ADMINISTRATORS, args=_user),
    "wagtailusers_groups:index": Row(ADMINISTRATORS, post=READ_ONLY),
    "wagtailusers_groups:add": Row(ADMINISTRATORS),
    "wagtailusers_groups:edit": Row(ADMINISTRATORS, args=_group),
    "wagtail_bulk_action": Row(
        # No rows were chosen: a 404. With rows it is a 403 for administrators too
        # (tests/accounts/test_cms_users.py): roles are given one by one, on the record.
        answers("403", no_404=[Who.ADMINISTRATOR], login=[Who.ANONYMOUS]),
        args=lambda world: ["accounts", "user", "assign_role"],
    ),
}
