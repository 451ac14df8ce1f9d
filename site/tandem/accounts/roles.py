"""Site-wide roles are groups; roles in one call are rows (`calls.models.call_role`)."""

from enum import StrEnum
from typing import Any

from django.apps import apps as global_apps
from django.contrib.auth.management import create_permissions
from django.db import DEFAULT_DB_ALIAS


class Role(StrEnum):
    """The name of each group; `sync_roles` makes them after every migrate."""

    EDITOR = "Editors"
    TRANSLATOR = "Translators"
    APPROVER = "Approvers"
    CALLS_MANAGER = "Calls managers"
    ADMINISTRATOR = "Administrators"


#: Who works on pages; everybody else in the CMS has business with calls alone (the gate).
EDITORIAL = (Role.EDITOR, Role.TRANSLATOR, Role.APPROVER, Role.ADMINISTRATOR)
#: Who writes pages, in any language; a translator who is none of these only translates.
WRITERS = (Role.EDITOR, Role.APPROVER, Role.ADMINISTRATOR)

_ACCESS = ("wagtailadmin.access_admin",)
_TRANSLATE = ("wagtail_localize.submit_translation",)


def _all(model: str, *verbs: str) -> tuple[str, ...]:
    app, name = model.split(".")
    return tuple(f"{app}.{verb}_{name}" for verb in verbs or ("add", "change", "delete", "view"))


#: Django permissions of each role. Pages, images, documents and snippets are Wagtail's and set by
#: `home.bootstrap`; calls have policies of their own. Forms have none, as wagtail-localize asks for
#: model permissions: calls managers build and translate them, translators only translate.
PERMISSIONS: dict[Role, tuple[str, ...]] = {
    Role.EDITOR: _ACCESS + _TRANSLATE,
    Role.TRANSLATOR: _ACCESS + _TRANSLATE + _all("formkit.formdef", "change", "view"),
    # A redirect holds at once: it is for those who may put things live.
    Role.APPROVER: _ACCESS + _TRANSLATE + _all("wagtailredirects.redirect"),
    Role.CALLS_MANAGER: _ACCESS + _TRANSLATE + _all("formkit.formdef"),
    Role.ADMINISTRATOR: (
        *_ACCESS,
        *_TRANSLATE,
        *_all("accounts.user"),
        *_all("auth.group"),
        *_all("wagtailcore.site", "change", "view"),
        *_all("wagtailcore.workflow", "add", "change"),
        *_all("wagtailcore.task", "add", "change"),
        *_all("wagtailredirects.redirect"),
    ),
}


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


def sync_roles(
    *, apps: Any = global_apps, using: str = DEFAULT_DB_ALIAS, **_kwargs: object
) -> None:
    """Make the groups and give what the Django permission system must know. Idempotent.

    A receiver of `post_migrate`. What an administrator added to a group stays. Permissions of apps
    that come later in the list do not exist yet at this point, so they are made first.
    """
    try:
        groups = apps.get_model("auth", "Group").objects.using(using)
        permissions = apps.get_model("auth", "Permission").objects.using(using)
    except LookupError:  # a migrate that stops before this table
        return
    wanted = {name for names in PERMISSIONS.values() for name in names}
    for label in {name.split(".")[0] for name in wanted}:
        create_permissions(global_apps.get_app_config(label), verbosity=0, using=using, apps=apps)
    _remake_localize_permission(apps, using)
    found = {
        f"{app}.{codename}": pk
        for pk, app, codename in permissions.values_list(
            "pk", "content_type__app_label", "codename"
        )
    }
    for role, names in PERMISSIONS.items():
        group, _ = groups.get_or_create(name=role.value)
        group.permissions.add(*(found[name] for name in names if name in found))


def _remake_localize_permission(apps: Any, using: str) -> None:
    """wagtail-localize makes its one permission in a migration alone; a flush takes it away."""
    types = apps.get_model("contenttypes", "ContentType").objects.db_manager(using)
    kind, _ = types.get_or_create(app_label="wagtail_localize", model="translation")
    apps.get_model("auth", "Permission").objects.using(using).get_or_create(
        content_type=kind,
        codename="submit_translation",
        defaults={"name": "Can submit translations"},
    )
