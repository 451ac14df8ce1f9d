"""The screens of deciding: who comes in, what they show, and the acts behind them."""

from datetime import date
from decimal import Decimal

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from calls.enums import CallRoleKind, Outcome, Status
from calls.models import Decision
from tests.factories.accounts import UserFactory
from tests.factories.calls import CallRoleFactory, ConflictDeclarationFactory
from tests.factories.deciding import (
    calls_manager,
    case_officer,
    chair,
    decided,
    deliberated,
    deliberating_call,
    small_pdf,
)

pytestmark = pytest.mark.django_db

NOT_FOUND, FORBIDDEN = 404, 403


@pytest.fixture
def call():
    return deliberating_call("15000.00", threshold="50.00")


@pytest.fixture
def officer(call, staff_client):
    return staff_client(case_officer(call))


def url(name: str, of) -> str:
    key = of.uuid if hasattr(of, "uuid") else of.pk
    return reverse(f"calls_cms:{name}", args=[key])


def messages_of(response) -> list[str]:
    return [str(message) for message in response.context["messages"]]


def member(call, kind):
    return CallRoleFactory(call=call, role=kind).user


def screens(call, file) -> list[str]:
    act = call.deliberations.get()
    return [
        url("ranking", call),
        url("deliberation", call),
        url("letter_preview", file),
        url("act_file", act),
    ]


def test_who_may_see_the_ranking_reads_all_screens(call, staff_client):
    file = decided(deliberated(call, 80)).application
    people = [calls_manager(), case_officer(call), chair(call)]
    people += [member(call, CallRoleKind.COMMITTEE), member(call, CallRoleKind.OBSERVER)]
    for person in people:
        client = staff_client(person)
        codes = []
        for address in screens(call, file):
            response = client.get(address)
            codes.append(response.status_code)
            if response.streaming:
                assert b"".join(response.streaming_content).startswith(b"%PDF-")
        assert codes == [200, 200, 200, 200]


def test_a_reviewer_of_the_call_is_told_that_it_is_not_for_her(call, staff_client):
    decided(deliberated(call, 80))
    client = staff_client(member(call, CallRoleKind.REVIEWER))
    addresses = [url("ranking", call), url("deliberation", call), url("propose", call)]
    addresses.append(url("act_file", call.deliberations.get()))
    assert {client.get(address).status_code for address in addresses} == {FORBIDDEN}


def test_for_people_of_other_calls_nothing_exists(call, staff_client):
    file = decided(deliberated(call, 80)).application
    client = staff_client(case_officer(deliberating_call()))
    addresses = [*screens(call, file), url("decision", file), url("drop_decision", file)]
    addresses.append(url("propose", call))
    assert {client.get(address).status_code for address in addresses} == {NOT_FOUND}


@pytest.mark.parametrize("name", ["decision", "drop_decision"])
def test_a_calls_manager_releases_and_does_not_record(call, staff_client, name):
    file = decided(deliberated(call, 80)).application
    client = staff_client(calls_manager())
    assert client.get(url(name, file)).status_code == FORBIDDEN
    assert client.post(url("deliberation", call), {}).status_code == FORBIDDEN
    assert client.post(url("propose", call), {}).status_code == FORBIDDEN


def test_the_ranking_draws_the_line_and_says_why(call, officer, dutch):
    high, low = deliberated(call, 90, 60), deliberated(call, 70)
    under = deliberated(call, 40)
    response = officer.get(url("ranking", call))
    (table,) = response.context["tables"]
    assert [line.row.application for line in table.above] == [high]
    assert [line.row.application for line in table.below] == [low, under]
    html = response.content.decode()
    line = html.index('class="budget-line"')
    assert html.index(high.reference) < line < html.index(low.reference)
    assert html.count('class="number spread-wide"') == 1


def test_a_file_with_a_declared_conflict_is_masked(call, staff_client):
    person = member(call, CallRoleKind.COMMITTEE)
    file = deliberated(call, 80, title="Geheim plan")
    ConflictDeclarationFactory(application=file, user=person, has_conflict=True, reason="Zus")
    client = staff_client(person)
    html = client.get(url("ranking", call)).content.decode()
    assert (file.reference in html, "Geheim plan" in html) == (True, False)
    assert client.get(url("letter_preview", file)).status_code == NOT_FOUND


def test_the_form_is_filled_with_what_the_line_proposes(call, officer):
    file = deliberated(call, 80)
    form = officer.get(url("decision", file)).context["form"]
    assert (form.initial["outcome"], form.initial["amount"]) == (
        Outcome.AWARD,
        Decimal("10000.00"),
    )


def test_recording_by_the_form(call, officer):
    file = deliberated(call, 80)
    data = {"outcome": "award", "amount": "8.500,00", "reasons": "Zonder onvoorziene kosten."}
    response = officer.post(url("decision", file), data, follow=True)
    decision = Decision.objects.get()
    assert (decision.amount, decision.outcome, decision.recorded_by) == (
        Decimal("8500.00"),
        Outcome.AWARD,
        officer.user,
    )
    assert response.redirect_chain == [(url("ranking", call), 302)]
    assert file.reference in messages_of(response)[0]


@pytest.mark.parametrize(
    ("data", "field"),
    [
        ({"outcome": "award", "amount": "10.000,01"}, "amount"),
        ({"outcome": "award", "amount": "veel"}, "amount"),
        ({"outcome": "refuse", "amount": ""}, "reasons"),
        ({"outcome": "", "reasons": "x"}, "outcome"),
        ({"outcome": "other", "reasons": "x"}, "outcome"),
    ],
)
def test_a_refused_form_comes_back_with_what_was_typed(call, officer, data, field):
    response = officer.post(url("decision", deliberated(call, 80)), data)
    form = response.context["form"]
    assert (list(form.errors), Decision.objects.count()) == ([field], 0)
    assert form["amount"].value() == data.get("amount")


def test_a_file_that_is_not_in_deliberation_has_no_form(call, officer):
    file = deliberated(call, 80)
    file.status = Status.IN_REVIEW
    file.save()
    assert officer.get(url("decision", file)).status_code == FORBIDDEN


def test_the_decision_of_a_withdrawn_file_is_taken_back(call, officer):
    file = deliberated(call, 80)
    decided(file)
    file.status = Status.WITHDRAWN
    file.save()
    page = officer.get(url("decision", file))
    assert url("drop_decision", file) in page.content.decode()
    officer.post(url("drop_decision", file))
    assert Decision.objects.count() == 0


def test_recording_what_the_line_proposes(call, officer):
    high, low, under = (deliberated(call, total) for total in (90, 70, 40))
    kept = decided(deliberated(call, 60), Outcome.REFUSE)
    officer.post(url("propose", call))
    decisions = {row.application_id: row for row in Decision.objects.exclude(pk=kept.pk)}
    assert {key: row.outcome for key, row in decisions.items()} == {
        high.pk: Outcome.AWARD,
        low.pk: Outcome.RESERVE,
        under.pk: Outcome.REFUSE,
    }
    assert (decisions[high.pk].reasons, bool(decisions[low.pk].reasons)) == ("", True)
    assert Decision.objects.get(pk=kept.pk).recorded_at == kept.recorded_at


def test_the_act_is_attached_on_the_deliberation(call, officer):
    decided(deliberated(call, 80))
    upload = SimpleUploadedFile("akte.pdf", small_pdf(), "application/pdf")
    officer.post(
        url("deliberation", call),
        {"act_date": "2026-07-01", "act_number": "2026/9", "upload": upload},
    )
    act = call.deliberations.get()
    assert (act.act_date, act.act_number, act.act_file_name, act.act_recorded_by) == (
        date(2026, 7, 1),
        "2026/9",
        "akte.pdf",
        officer.user,
    )


def test_a_document_that_is_no_pdf_is_refused_beside_its_field(call, officer):
    decided(deliberated(call, 80))
    upload = SimpleUploadedFile("akte.pdf", b"<html>", "application/pdf")
    response = officer.post(
        url("deliberation", call),
        {"act_date": "2026-07-01", "act_number": "2026/9", "upload": upload},
    )
    assert list(response.context["form"].errors) == ["upload"]


def test_the_act_is_served_as_a_download_alone(call, officer):
    decided(deliberated(call, 80))
    response = officer.get(url("act_file", call.deliberations.get()))
    b"".join(response.streaming_content)
    assert response["Content-Disposition"] == 'attachment; filename="besluit.pdf"'
    assert response["X-Content-Type-Options"] == "nosniff"
    assert "no-store" in response["Cache-Control"]
    assert "sandbox" in response["Content-Security-Policy"]


def test_the_release_is_offered_to_another_person_when_nothing_is_missing(
    call, officer, staff_client
):
    decided(deliberated(call, 80))
    way = url("release", call)
    assert way not in officer.get(url("deliberation", call)).content.decode()
    manager = staff_client(calls_manager())
    assert way in manager.get(url("deliberation", call)).content.decode()
    deliberated(call, 70)
    assert way not in manager.get(url("deliberation", call)).content.decode()


def test_number_of_queries_of_the_ranking_does_not_grow(call, officer):
    def count() -> int:
        with CaptureQueriesContext(connection) as queries:
            officer.get(url("ranking", call))
        return len(queries)

    for _turn in range(2):
        decided(deliberated(call, 80, 60), Outcome.REFUSE)
    officer.get(url("ranking", call))
    few = count()
    for _turn in range(8):
        decided(deliberated(call, 80, 60), Outcome.REFUSE)
    assert count() == few


def test_strangers_come_no_further_than_the_door(call, client, staff_client):
    assert client.get(url("ranking", call)).status_code == 302
    outsider = staff_client(UserFactory())
    assert outsider.get(url("ranking", call)).status_code in {302, NOT_FOUND, FORBIDDEN}
