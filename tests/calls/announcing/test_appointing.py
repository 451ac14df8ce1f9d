"""Roles in a call: given and taken on record, and not taken while work hangs on them."""

import pytest
from django.utils import translation

from calls.announcing.appointing import appoint, dismiss
from calls.enums import CallRoleKind
from calls.models import CallRole
from calls.steps import StepRefused
from tandem.accounts.roles import Role
from tandem.audit.models import Entry
from tests.factories.accounts import UserFactory
from tests.factories.calls import AssignmentFactory, CallFactory, CallRoleFactory

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _english():
    with translation.override("en"):
        yield


@pytest.fixture
def manager():
    return UserFactory(roles=[Role.CALLS_MANAGER])


def test_a_role_given_twice_is_there_once(manager):
    call, user = CallFactory(), UserFactory()

    given = [
        appoint(call=call, user=user, role=CallRoleKind.REVIEWER, actor=manager) for _ in range(2)
    ]

    assert given[0] == given[1]
    entry = Entry.objects.get()
    assert (entry.verb, entry.scope, entry.data) == (
        "call.role_given",
        f"calls.call:{call.pk}",
        {"role": "reviewer", "user": user.pk},
    )


def test_nobody_without_an_account_in_use(manager):
    user = UserFactory(is_active=False)

    with pytest.raises(StepRefused, match="account is closed"):
        appoint(call=CallFactory(), user=user, role=CallRoleKind.CHAIR, actor=manager)


def test_a_reviewer_with_files_stays(manager):
    assignment = AssignmentFactory()
    role = CallRole.objects.get(user=assignment.reviewer)

    with pytest.raises(StepRefused, match="This reviewer has files"):
        dismiss(call_role=role, actor=manager)
    assert CallRole.objects.filter(pk=role.pk).exists()


def test_the_last_case_officer_of_an_opened_call_stays(manager):
    role = CallRoleFactory()

    with pytest.raises(StepRefused, match="at least one case officer"):
        dismiss(call_role=role, actor=manager)
    CallRoleFactory(call=role.call)
    dismiss(call_role=role, actor=manager)

    assert role.call.roles.count() == 1


def test_the_last_case_officer_of_a_call_that_is_being_built_may_go(manager):
    role = CallRoleFactory(call=CallFactory(building=True))

    dismiss(call_role=role, actor=manager)

    assert CallRole.objects.count() == 0


@pytest.mark.parametrize("role", [Role.EDITOR, Role.ADMINISTRATOR])
def test_only_calls_managers_appoint(role):
    actor, given = UserFactory(roles=[role]), CallRoleFactory()

    with pytest.raises(StepRefused, match="Only calls managers"):
        appoint(call=given.call, user=actor, role=CallRoleKind.CHAIR, actor=actor)
    with pytest.raises(StepRefused, match="Only calls managers"):
        dismiss(call_role=given, actor=given.user)
    assert list(CallRole.objects.all()) == [given]
