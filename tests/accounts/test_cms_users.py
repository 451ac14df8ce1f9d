"""Users and groups in the CMS: only administrators, no superusers, never without an administrator."""

import re

import pytest
from allauth.account.models import EmailAddress
from django.contrib.auth.models import Group
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from tandem.accounts.group_names import group_name
from tandem.accounts.models import User
from tandem.accounts.roles import Role
from tandem.audit.models import Entry
from tests.accounts.codes import code_in
from tests.factories.accounts import UserFactory
from tests.factories.calls import ApplicationFactory

pytestmark = pytest.mark.django_db


@pytest.fixture
def administrator(staff_client):
    return staff_client(Role.ADMINISTRATOR)


def group(role: Role) -> int:
    return Group.objects.get(name=role).pk


def new_user(**changes: object) -> dict:
    return {
        "email": "New@Example.org",
        "first_name": "An",
        "last_name": "Maes",
        "language": "fr",
        "groups": [group(Role.EDITOR)],
        **changes,
    }


def edit_url(user: User) -> str:
    return reverse("wagtailusers_users:edit", args=[user.pk])


def changes_of(user: User, *roles: Role, **changes: object) -> dict:
    return {
        "email": user.email,
        "first_name": user.first_name,
        "last_name": user.last_name,
        "language": user.language,
        "is_active": "on",
        "groups": [group(role) for role in roles],
        **changes,
    }


def roles_in_the_record() -> list[tuple]:
    return list(Entry.objects.filter(verb="user.roles").values_list("subject", "actor_id", "data"))


def test_an_administrator_makes_a_user_who_signs_in_by_code(
    administrator, client, drain, mailoutbox
):
    answer = administrator.post(reverse("wagtailusers_users:add"), new_user(is_superuser="on"))
    assert answer.url == reverse("wagtailusers_users:index")
    user = User.objects.get(email="new@example.org")
    assert (user.is_superuser, user.is_staff, user.language) == (False, False, "fr")
    assert roles_in_the_record() == [
        (
            f"accounts.user:{user.pk}",
            administrator.user.pk,
            {"added": ["Editors"], "removed": []},
        )
    ]
    client.post(reverse("account_login"), {"login": user.email})
    drain()
    client.post(reverse("account_confirm_login_code"), {"code": code_in(mailoutbox[0].body)})
    assert client.session["_auth_user_id"] == str(user.pk)
    assert EmailAddress.objects.get(user=user).verified


def test_changing_roles_is_on_the_record(administrator):
    user = UserFactory(roles=[Role.EDITOR])
    administrator.post(edit_url(user), changes_of(user, Role.APPROVER, is_superuser="on"))
    user.refresh_from_db()
    assert (user.is_superuser, [one.name for one in user.groups.all()]) == (False, ["Approvers"])
    assert roles_in_the_record() == [
        (
            f"accounts.user:{user.pk}",
            administrator.user.pk,
            {"added": ["Approvers"], "removed": ["Editors"]},
        )
    ]


def test_only_the_person_changes_the_address(administrator):
    user = UserFactory()
    administrator.post(edit_url(user), changes_of(user, email="other@example.org", first_name="X"))
    user.refresh_from_db()
    assert (user.first_name, user.email != "other@example.org") == ("X", True)


def test_the_form_offers_no_superuser(administrator):
    page = administrator.get(reverse("wagtailusers_users:add")).content.decode()
    assert "is_superuser" not in page


def test_superusers_are_out_of_reach(administrator):
    user = UserFactory(is_superuser=True)
    answers = [
        administrator.get(reverse(f"wagtailusers_users:{name}", args=[user.pk])).status_code
        for name in ("edit", "delete")
    ]
    assert answers == [404, 404]


def test_the_last_administrator_keeps_the_role(administrator):
    me = administrator.user
    answer = administrator.post(edit_url(me), changes_of(me, Role.EDITOR))
    assert "groups" in answer.context["form"].errors
    assert [one.name for one in me.groups.all()] == [Role.ADMINISTRATOR]


def test_an_inactive_administrator_does_not_count(administrator):
    UserFactory(roles=[Role.ADMINISTRATOR], is_active=False)
    me = administrator.user
    administrator.post(edit_url(me), changes_of(me))
    assert [one.name for one in me.groups.all()] == [Role.ADMINISTRATOR]


def test_one_of_two_administrators_may_go(administrator):
    UserFactory(roles=[Role.ADMINISTRATOR])
    me = administrator.user
    administrator.post(edit_url(me), changes_of(me, Role.EDITOR))
    assert [one.name for one in me.groups.all()] == [Role.EDITOR]


def test_a_user_without_history_can_be_deleted(administrator):
    user = UserFactory()
    administrator.post(reverse("wagtailusers_users:delete", args=[user.pk]))
    assert not User.objects.filter(pk=user.pk).exists()
    assert Entry.objects.get(verb="user.deleted").subject == f"accounts.user:{user.pk}"


def test_a_user_whose_work_is_on_record_stays(administrator):
    user = ApplicationFactory().created_by
    administrator.post(reverse("wagtailusers_users:delete", args=[user.pk]))
    assert User.objects.filter(pk=user.pk).exists()


@pytest.mark.parametrize("action", ["assign_role", "delete", "set_active_state"])
def test_there_are_no_bulk_actions(administrator, action):
    user = UserFactory()
    url = reverse("wagtail_bulk_action", args=["accounts", "user", action])
    answer = administrator.post(
        f"{url}?id={user.pk}",
        {"role": group(Role.CALLS_MANAGER), "mark_as_active": "False"},
        headers={"x-requested-with": "XMLHttpRequest"},
    )
    user.refresh_from_db()
    assert (answer.status_code, user.is_active, user.groups.count()) == (403, True, 0)


def test_the_groups_of_our_roles_stay(administrator):
    pk = group(Role.EDITOR)
    administrator.post(reverse("wagtailusers_groups:delete", args=[pk]))
    assert Group.objects.filter(pk=pk, name=Role.EDITOR).exists()


def test_the_list_and_the_forms_open(administrator):
    user = UserFactory()
    pages = [
        administrator.get(url)
        for url in (
            reverse("wagtailusers_users:index"),
            f"{reverse('wagtailusers_users:index')}?group={group(Role.EDITOR)}",
            edit_url(user),
            reverse("wagtailusers_groups:index"),
            reverse("wagtailusers_groups:edit", args=[group(Role.EDITOR)]),
        )
    ]
    assert [page.status_code for page in pages] == [200] * 5
    assert user.email in pages[2].content.decode()
    assert "bulk-action-checkbox" not in pages[0].content.decode()


@pytest.mark.parametrize(("language", "name"), [("nl", "Redacteurs"), ("fr", "Rédacteurs")])
def test_roles_have_names_in_the_language_of_the_reader(staff_client, language, name):
    me = UserFactory(roles=[Role.ADMINISTRATOR], language=language)
    UserFactory(roles=[Role.EDITOR])
    client = staff_client(me)
    role = group(Role.EDITOR)
    cells = [
        re.sub(r"<[^>]+>", "", client.get(url).content.decode())
        for url in (
            reverse("wagtailusers_users:index"),
            reverse("wagtailusers_users:add"),
            reverse("wagtailusers_groups:index"),
            reverse("wagtailusers_groups:edit", args=[role]),
        )
    ]
    assert [name in cell for cell in cells] == [True] * 4


def test_saving_the_group_of_a_role_keeps_its_name(administrator):
    role = Group.objects.get(name=Role.EDITOR)
    kept = list(role.permissions.values_list("pk", flat=True))
    url = reverse("wagtailusers_groups:edit", args=[role.pk])
    administrator.post(url, {"name": "Redacteurs", "permissions": kept})
    role.refresh_from_db()
    assert role.name == Role.EDITOR


def test_a_group_of_an_administrator_keeps_its_own_name():
    assert group_name(Group(name="Press")) == "Press"


def test_the_list_of_users_costs_the_same_for_many(administrator):
    url = reverse("wagtailusers_users:index")
    administrator.get(url)
    with CaptureQueriesContext(connection) as few:
        administrator.get(url)
    UserFactory.create_batch(15, roles=[Role.EDITOR, Role.TRANSLATOR])
    with CaptureQueriesContext(connection) as many:
        administrator.get(url)
    assert len(many) <= len(few) + 1
