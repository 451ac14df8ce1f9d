"""The list of files: whose files, found how, and at what cost."""

import pytest
from django.urls import reverse

from calls.desk.listing import desk_files
from calls.enums import CallRoleKind, Status
from tandem.accounts.roles import Role
from tests.factories.accounts import UserFactory
from tests.factories.calls import (
    ApplicationFactory,
    AssignmentFactory,
    CallFactory,
    CallRoleFactory,
    ConflictDeclarationFactory,
)
from tests.factories.organisations import MembershipFactory

pytestmark = pytest.mark.django_db


@pytest.fixture
def call():
    return CallFactory(closed=True)


@pytest.fixture
def client(call, staff_client):
    return staff_client(CallRoleFactory(call=call).user)


def _references(client, **query):
    page = client.get(reverse("calls_cms:files"), query)
    return [row.reference for row in page.context["object_list"]]


def _count(client, django_assert_max_num_queries):
    url = reverse("calls_cms:files")
    client.get(url)
    with django_assert_max_num_queries(200) as queries:
        page = client.get(url)
    return len(queries), len(page.context["object_list"])


def test_as_many_queries_for_200_files_as_for_20(client, call, django_assert_max_num_queries):
    ApplicationFactory.create_batch(20, call=call, status=Status.SUBMITTED)
    few, shown = _count(client, django_assert_max_num_queries)
    assert shown == 20
    ApplicationFactory.create_batch(180, call=call, status=Status.SUBMITTED)
    many, shown = _count(client, django_assert_max_num_queries)
    assert shown == 50
    assert many == few


def test_only_sent_files_of_ones_own_calls(client, call):
    mine = ApplicationFactory(call=call, status=Status.SUBMITTED)
    ApplicationFactory(call=call, status=Status.DRAFT)
    ApplicationFactory(status=Status.SUBMITTED)
    assert _references(client) == [mine.reference]


def test_found_by_call_status_and_words(client, call):
    other = CallRoleFactory(user=client.user).call
    one = ApplicationFactory(call=call, status=Status.SUBMITTED, title="Buurthuis met open deuren")
    two = ApplicationFactory(
        call=other, status=Status.IN_REVIEW, title="Taal", organisation__name="Stad Geel"
    )
    assert _references(client, call=call.pk) == [one.reference]
    assert _references(client, status="in_review") == [two.reference]
    assert _references(client, q="deuren buurt") == [one.reference]
    assert _references(client, q="geel") == [two.reference]
    assert _references(client, q=two.reference) == [two.reference]
    assert _references(client, q="nothing like it") == []


def test_a_call_of_others_is_no_filter(client, call):
    one = ApplicationFactory(call=call, status=Status.SUBMITTED)
    foreign = ApplicationFactory(status=Status.SUBMITTED)
    assert foreign.reference not in _references(client, call=foreign.call_id)
    assert _references(client) == [one.reference]


def test_a_calls_manager_sees_all_calls():
    rows = [ApplicationFactory(status=Status.SUBMITTED) for _ in range(2)]
    manager = UserFactory(roles=[Role.CALLS_MANAGER])
    assert set(desk_files(manager)) == set(rows)


@pytest.mark.parametrize(
    "role", [CallRoleKind.COMMITTEE, CallRoleKind.CHAIR, CallRoleKind.OBSERVER]
)
def test_the_committee_does_not_see_what_it_has_a_conflict_in(call, role):
    user = CallRoleFactory(call=call, role=role).user
    one, two = (ApplicationFactory(call=call, status=Status.IN_DELIBERATION) for _ in range(2))
    ConflictDeclarationFactory(application=two, user=user, has_conflict=True, reason="Family.")
    # Not even as a member of the applicant.
    MembershipFactory(user=user, organisation=two.organisation)
    assert list(desk_files(user)) == [one]


def test_reviewers_and_applicants_have_no_desk(call):
    application = ApplicationFactory(call=call, status=Status.IN_REVIEW)
    reviewer = AssignmentFactory(application=application).reviewer
    ConflictDeclarationFactory(application=application, user=reviewer)
    applicant = MembershipFactory(organisation=application.organisation).user
    assert list(desk_files(reviewer)) == list(desk_files(applicant)) == []
