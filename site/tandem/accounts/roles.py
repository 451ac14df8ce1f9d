"""Site-wide roles are groups; roles in one call are rows (`calls.models.call_role`)."""

from enum import StrEnum

from django.contrib.auth.models import Group, Permission


class Role(StrEnum):
    """The name of each group; `sync_roles` makes them after every migrate."""

    EDITOR = "Editors"
    TRANSLATOR = "Translators"
    APPROVER = "Approvers"
    CALLS_MANAGER = "Calls managers"
    ADMINISTRATOR = "Administrators"


def roles_of(user) -> frozenset[str]:
    """The names of the user's groups, asked once per user object."""
    if not getattr(user, "is_authenticated", False):
        return frozenset()
    if not hasattr(user, "_role_names"):
        user._role_names = frozenset(user.groups.values_list("name", flat=True))
    return user._role_names


def has_role(user, *roles: Role) -> bool:
    """Whether the user is in one of these groups. A superuser has no role by being one."""
    return bool(roles_of(user) & set(roles))


def sync_roles() -> None:
    """Make the groups and give what the Django permission system must know. Idempotent.

    Page, image and document rights are Wagtail's and set by `home.bootstrap`; call roles never
    become model permissions (design: the CMS gate).
    """
    access = Permission.objects.filter(
        codename="access_admin", content_type__app_label="wagtailadmin"
    )
    for role in Role:
        group, _ = Group.objects.get_or_create(name=role.value)
        group.permissions.add(*access)
