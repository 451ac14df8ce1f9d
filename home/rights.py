"""Which group may do what with pages, pictures and documents (workflow: who may do what)."""

from collections.abc import Iterable

from django.apps import apps
from django.contrib.auth.management import create_permissions
from django.contrib.auth.models import Group, Permission
from wagtail.models import Collection, GroupCollectionPermission, GroupPagePermission, Page

from tandem.accounts.roles import Role

#: On both language trees. Nobody here publishes: pages go live through the workflow.
TREE_RIGHTS = {
    Role.EDITOR: ("add", "change"),
    Role.TRANSLATOR: ("change",),
    Role.APPROVER: ("add", "change", "lock", "unlock"),
}
#: On everything there is.
ROOT_RIGHTS = {Role.ADMINISTRATOR: ("add", "change", "publish", "bulk_delete", "lock", "unlock")}
#: On the lists of news and what is under them: urgent news, logged (`home.wagtail_hooks`).
NEWS_RIGHTS = {Role.EDITOR: ("publish",)}

FILES = [
    f"{app}.{verb}_{model}"
    for app, model in (("wagtailimages", "image"), ("wagtaildocs", "document"))
    for verb in ("add", "change", "choose")
]
COLLECTION_RIGHTS = dict.fromkeys((Role.EDITOR, Role.APPROVER, Role.ADMINISTRATOR), FILES)
COLLECTION_RIGHTS[Role.TRANSLATOR] = [name for name in FILES if ".choose_" in name]
#: Snippets that editors keep themselves.
EDITORS_SNIPPETS = [
    f"{app}.{verb}_{model}"
    for app, model in (("home", "newstag"), ("content", "abbreviation"))
    for verb in ("add", "change", "delete", "view")
]
TAXONOMIES = [f"practices.%s_{name}" for name in ("policydomain", "targetgroup", "agegroup")]
#: Model permissions for our own snippets and the site settings.
SNIPPET_RIGHTS = {
    Role.ADMINISTRATOR: [
        *(name % verb for name in TAXONOMIES for verb in ("add", "change", "delete", "view")),
        *EDITORS_SNIPPETS,
        "content.change_sitetexts",
    ],
    Role.EDITOR: [*(name % "view" for name in TAXONOMIES), *EDITORS_SNIPPETS],
    Role.APPROVER: EDITORS_SNIPPETS,
}
APPS = (
    "wagtailcore",
    "wagtailimages",
    "wagtaildocs",
    "practices",
    "home",
    "content",
)


def sync_rights(*, homes: list[Page], news: list[Page]) -> None:
    """Give what is missing; what an administrator added stays."""
    for label in APPS:  # permissions of apps later in the list do not exist yet at this point
        create_permissions(apps.get_app_config(label), verbosity=0)
    permissions = {
        f"{p.content_type.app_label}.{p.codename}": p
        for p in Permission.objects.filter(content_type__app_label__in=APPS).select_related(
            "content_type"
        )
    }
    groups = {role: Group.objects.get_or_create(name=role.value)[0] for role in Role}
    root = Page.get_first_root_node()
    _page_rights(
        (groups[role], page, permissions[f"wagtailcore.{verb}_page"])
        for rights, pages in ((TREE_RIGHTS, homes), (ROOT_RIGHTS, [root]), (NEWS_RIGHTS, news))
        for role, verbs in rights.items()
        for page in pages
        for verb in verbs
    )
    _collection_rights(
        (groups[role], permissions[name])
        for role, names in COLLECTION_RIGHTS.items()
        for name in names
    )
    for role, names in SNIPPET_RIGHTS.items():
        groups[role].permissions.add(*(permissions[name] for name in names))


def _page_rights(wanted: Iterable[tuple[Group, Page, Permission]]) -> None:
    found = set(GroupPagePermission.objects.values_list("group_id", "page_id", "permission_id"))
    GroupPagePermission.objects.bulk_create(
        GroupPagePermission(group=group, page_id=page.pk, permission=permission)
        for group, page, permission in wanted
        if (group.pk, page.pk, permission.pk) not in found
    )


def _collection_rights(wanted: Iterable[tuple[Group, Permission]]) -> None:
    root = Collection.get_first_root_node() or Collection.add_root(name="Root")
    found = set(
        GroupCollectionPermission.objects.filter(collection=root).values_list(
            "group_id", "permission_id"
        )
    )
    GroupCollectionPermission.objects.bulk_create(
        GroupCollectionPermission(group=group, collection=root, permission=permission)
        for group, permission in wanted
        if (group.pk, permission.pk) not in found
    )
