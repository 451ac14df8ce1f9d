"""Groups and their permissions come back after every migrate and flush."""

import pytest
from django.contrib.auth.models import Group
from django.core.management import call_command

from tandem.accounts.roles import PERMISSIONS, Role, has_role, sync_roles
from tests.factories.accounts import UserFactory


def stored() -> dict[str, set[str]]:
    """Group → permissions that `PERMISSIONS` speaks of."""
    wanted = {name for names in PERMISSIONS.values() for name in names}
    return {
        group.name: {
            f"{permission.content_type.app_label}.{permission.codename}"
            for permission in group.permissions.select_related("content_type")
        }
        & wanted
        for group in Group.objects.filter(name__in=list(Role))
    }


EXPECTED = {role.value: set(names) for role, names in PERMISSIONS.items()}


@pytest.mark.django_db
def test_roles_exist_after_migrate():
    assert stored() == EXPECTED


@pytest.mark.django_db
def test_sync_roles_twice_changes_nothing_and_repairs_what_is_missing():
    Group.objects.get(name=Role.ADMINISTRATOR).permissions.clear()
    Group.objects.get(name=Role.EDITOR).delete()
    sync_roles()
    sync_roles()
    assert stored() == EXPECTED


@pytest.mark.django_db(transaction=True)
def test_roles_survive_a_flush():
    call_command("flush", verbosity=0, interactive=False)
    assert stored() == EXPECTED


@pytest.mark.django_db
def test_only_administrators_manage_users():
    may = {
        role
        for role in Role
        if UserFactory(roles=[role]).has_perms(["accounts.add_user", "accounts.change_user"])
    }
    assert may == {Role.ADMINISTRATOR}


@pytest.mark.django_db
def test_a_superuser_has_no_role():
    assert not has_role(UserFactory(is_superuser=True), *Role)
