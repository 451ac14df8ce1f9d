"""The CMS gate: people whose only business is calls (design: decisions already paid for)."""

import pytest
from django.test import Client
from django.urls import reverse
from wagtail.admin.menu import admin_menu

from calls.enums import CallRoleKind
from home.bootstrap import bootstrap
from tandem.accounts.gate import has_business_in_calls_alone
from tandem.accounts.roles import Role
from tests.factories.accounts import UserFactory
from tests.factories.calls import CallRoleFactory
from tests.permissions.walking import addresses

pytestmark = pytest.mark.django_db

#: All of /cms/ that a reviewer without any file opens. Nothing here shows anybody else's data.
HARMLESS = {
    "calls_cms:my_reviews",
    "wagtailadmin_account",
    "wagtailadmin_dismissibles",
    "wagtailadmin_home",
    "wagtailadmin_javascript_catalog",
    "wagtailadmin_sprite",
}


@pytest.fixture
def reviewer(staff_client) -> Client:
    return staff_client(CallRoleFactory(role=CallRoleKind.REVIEWER).user)


def test_every_address_of_the_cms_that_opens_for_a_reviewer(reviewer):
    opened = {
        one.name
        for one in addresses()
        if one.in_cms and reviewer.get(one.with_nothing()).status_code == 200
    }
    assert opened == HARMLESS


def test_the_menu_of_a_reviewer_has_one_entry(reviewer, rf):
    request = rf.get("/cms/")
    request.user = reviewer.user
    assert [item.name for item in admin_menu.menu_items_for_request(request)] == ["my_reviews"]


def test_the_menu_of_an_editor_is_wagtails(staff_client, rf):
    request = rf.get("/cms/")
    request.user = staff_client(Role.EDITOR).user
    names = [item.name for item in admin_menu.menu_items_for_request(request)]
    assert "help" in names


def test_the_home_page_of_a_reviewer_shows_our_panels_alone(reviewer):
    page = reviewer.get(reverse("wagtailadmin_home"))
    panels = page.context["panels"]
    assert {type(panel).__module__.split(".")[0] for panel in panels} <= {"calls"}


@pytest.mark.parametrize(("role", "searches"), [(Role.CALLS_MANAGER, False), (Role.EDITOR, True)])
def test_the_home_page_offers_no_search_that_would_be_refused(staff_client, role, searches):
    bootstrap()
    page = staff_client(role).get(reverse("wagtailadmin_home")).content.decode()
    assert ('role="search"' in page) is searches


@pytest.mark.parametrize(
    ("roles", "call_role", "held"),
    [
        ([], True, True),
        ([Role.CALLS_MANAGER], False, True),
        ([Role.CALLS_MANAGER, Role.EDITOR], True, False),
        ([Role.EDITOR], True, False),
        ([Role.ADMINISTRATOR], True, False),
        ([], False, False),
    ],
)
def test_whom_the_gate_holds(roles, call_role, held):
    user = UserFactory(roles=roles)
    if call_role:
        CallRoleFactory(user=user)
    assert has_business_in_calls_alone(user) is held


def test_access_ends_with_the_last_role(reviewer):
    reviewer.user.call_roles.all().delete()
    assert reviewer.get("/cms/account/").status_code == 403


def test_a_call_role_gives_no_django_permission_but_access():
    user = CallRoleFactory().user
    assert user.get_all_permissions() == set()
    assert user.has_perm("wagtailadmin.access_admin")
    assert not user.has_perm("wagtailimages.add_image")


def test_an_inactive_person_has_no_access():
    user = CallRoleFactory(user__is_active=False).user
    assert not user.has_perm("wagtailadmin.access_admin")
