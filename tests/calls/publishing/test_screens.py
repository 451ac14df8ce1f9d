"""The release in the CMS: the confirmation, the act, and what it made."""

import pytest
from django.urls import reverse

from calls.enums import Outcome, Status
from calls.models import AwardsPage, Letter
from tests.factories.deciding import (
    calls_manager,
    case_officer,
    chair,
    decided,
    deliberated,
    deliberating_call,
)

pytestmark = pytest.mark.django_db


@pytest.fixture
def call():
    call = deliberating_call()
    decided(deliberated(call, 90))
    decided(deliberated(call, 40), Outcome.REFUSE)
    return call


@pytest.fixture
def manager(staff_client):
    return staff_client(calls_manager())


def release_url(call) -> str:
    return reverse("calls_cms:release", args=[call.pk])


def test_the_confirmation_lists_every_letter_and_award(call, manager):
    context = manager.get(release_url(call)).context
    assert [row.outcome for row in context["decisions"]] == [Outcome.AWARD, Outcome.REFUSE]
    assert (len(context["awards"]), context["missing"]) == (1, [])
    assert Letter.objects.count() == 0


def test_releasing_leads_to_what_was_made(call, manager, drain):
    response = manager.post(release_url(call), follow=True)
    deliberation = call.deliberations.get()
    released = reverse("calls_cms:released", args=[deliberation.uuid])
    assert response.redirect_chain == [(released, 302)]
    assert set(call.applications.values_list("status", flat=True)) == {
        Status.AWARDED,
        Status.REFUSED,
    }
    drain()
    html = manager.get(released).content.decode()
    for letter in Letter.objects.all():
        assert f"/{letter.uuid}/" in html
    for page in AwardsPage.objects.filter(call=call):
        assert page.title in html


def test_a_refused_release_says_why_and_changes_nothing(call, manager):
    waiting = deliberated(call, 70)
    response = manager.post(release_url(call))
    assert waiting.reference in str(next(iter(response.context["messages"])))
    assert Letter.objects.count() == 0


@pytest.mark.parametrize("who", ["officer", "recorder"])
def test_who_may_not_release_is_told_so(call, staff_client, who):
    if who == "officer":
        person = case_officer(call)
    else:
        person = chair(call)
        call.deliberations.get().decisions.update(recorded_by=person)
    client = staff_client(person)
    assert (
        client.get(release_url(call)).status_code,
        client.post(release_url(call)).status_code,
    ) == (
        403,
        403,
    )
    assert Letter.objects.count() == 0


def test_for_people_of_other_calls_nothing_exists(call, manager, staff_client):
    manager.post(release_url(call))
    other = staff_client(chair(deliberating_call()))
    released = reverse("calls_cms:released", args=[call.deliberations.get().uuid])
    assert [other.get(address).status_code for address in (release_url(call), released)] == [
        404,
        404,
    ]


def test_nothing_to_release_leads_back(staff_client, manager):
    call = deliberating_call()
    response = manager.get(release_url(call))
    assert response["Location"] == reverse("calls_cms:deliberation", args=[call.pk])
