"""The *Calls* menu and the home page: each person finds what is hers, and nothing else."""

import pytest
from django.test import RequestFactory
from django.urls import reverse
from wagtail.admin.menu import admin_menu

from calls.enums import CallRoleKind, Status
from tandem.accounts.roles import Role
from tests.factories.accounts import UserFactory
from tests.factories.calls import (
    ApplicationFactory,
    AssignmentFactory,
    CallFactory,
    CallRoleFactory,
)

pytestmark = pytest.mark.django_db


def _menu(user):
    """The names in the menu that are about calls, those inside the group behind a dot."""
    # Viewsets hang themselves in the menu when the addresses are loaded, which `reverse` does.
    request = RequestFactory().get(reverse("wagtailadmin_home"))
    request.user = user
    names = []
    for item in admin_menu.menu_items_for_request(request):
        if item.name == "calls" and hasattr(item, "menu"):
            names += [f".{inner.name}" for inner in item.menu.menu_items_for_request(request)]
        elif item.name in {"my_reviews", "calls", "files"}:
            names.append(item.name)
    return names


def test_a_reviewer_finds_her_reviews_without_a_group_around_them():
    assert _menu(CallRoleFactory(role=CallRoleKind.REVIEWER).user) == ["my_reviews"]


def test_a_case_officer_finds_overview_and_files():
    assert {".calls", ".files"} <= set(_menu(CallRoleFactory().user))


def test_an_officer_who_also_reviews_finds_both():
    user = CallRoleFactory().user
    CallRoleFactory(user=user, role=CallRoleKind.REVIEWER)
    assert {".calls", ".files", ".my_reviews"} <= set(_menu(user))


@pytest.mark.parametrize("role", [Role.EDITOR, Role.APPROVER, Role.ADMINISTRATOR])
def test_people_without_a_part_in_calls_find_no_files(role):
    assert {".calls", ".files", ".my_reviews", "my_reviews"} & set(
        _menu(UserFactory(roles=[role]))
    ) == set()


def test_the_home_page_says_what_waits_for_a_reviewer(staff_client):
    page = staff_client(AssignmentFactory().reviewer).get("/cms/")
    assert reverse("calls_cms:my_reviews") in page.content.decode()


def test_the_home_page_says_what_waits_for_a_case_officer(staff_client):
    call = CallFactory(closed=True)
    ApplicationFactory(call=call, status=Status.SUBMITTED)
    page = staff_client(CallRoleFactory(call=call).user).get("/cms/").content.decode()
    assert f"?call={call.pk}&amp;status=submitted" in page


def test_the_home_page_of_an_editor_says_nothing_of_calls(staff_client):
    ApplicationFactory(call=CallFactory(closed=True), status=Status.SUBMITTED)
    assert "desk-todo" not in staff_client(Role.EDITOR).get("/cms/").content.decode()
