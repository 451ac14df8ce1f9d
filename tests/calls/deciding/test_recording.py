"""Recording decisions: who, what, reasons, and never more than the envelope holds."""

from concurrent.futures import ThreadPoolExecutor
from decimal import Decimal

import pytest
from django.db import connection
from django.db.models import Sum

from calls.deciding.recording import (
    DecisionRefused,
    drop_decision,
    open_deliberation,
    record_decision,
)
from calls.enums import CallRoleKind, Outcome, Status
from calls.models import Decision
from tandem.audit.models import Entry
from tests.factories.calls import ApplicationFactory, CallRoleFactory, ConflictDeclarationFactory
from tests.factories.deciding import (
    calls_manager,
    case_officer,
    chair,
    deliberated,
    deliberating_call,
)


@pytest.fixture
def call(db):
    return deliberating_call("25000.00", threshold="50.00")


def award(file, actor, amount="10000.00", reasons=""):
    return record_decision(
        application=file,
        actor=actor,
        outcome=Outcome.AWARD,
        amount=Decimal(amount),
        reasons=reasons,
    )


def committed(call) -> Decimal:
    return call.envelopes.get().committed


def test_an_award_is_recorded_with_its_place_and_taken_from_the_envelope(call):
    officer = case_officer(call)
    decision = award(deliberated(call, 80), officer)
    assert (
        decision.outcome,
        decision.amount,
        decision.requested_amount,
        decision.rank,
        decision.weighted_total,
        decision.recorded_by,
        decision.deliberation,
    ) == (
        Outcome.AWARD,
        Decimal("10000.00"),
        Decimal("10000.00"),
        1,
        Decimal(80),
        officer,
        open_deliberation(call),
    )
    assert committed(call) == Decimal("10000.00")


def test_the_status_does_not_change_and_nobody_is_told(call, drain, mailoutbox):
    file = deliberated(call, 80)
    award(file, case_officer(call))
    file.refresh_from_db()
    drain()
    assert (file.status, mailoutbox) == (Status.IN_DELIBERATION, [])


def test_recording_again_replaces_and_counts_anew(call):
    file, officer = deliberated(call, 80), case_officer(call)
    award(file, officer)
    award(file, officer, "4000.00", "Lagere kosten volstaan.")
    assert (Decision.objects.count(), committed(call)) == (1, Decimal("4000.00"))
    record_decision(application=file, actor=officer, outcome=Outcome.REFUSE, reasons="Te vaag.")
    assert (Decision.objects.get().amount, committed(call)) == (Decimal(0), Decimal(0))


def test_the_record_holds_the_outcome_and_no_personal_text(call):
    award(deliberated(call, 80), case_officer(call), reasons="Jan is zeer goed bezig.")
    entry = Entry.objects.get(verb="decision.recorded")
    assert (entry.data["outcome"], entry.data["amount"]) == ("award", "10000.00")
    assert "Jan" not in str(entry.data)


@pytest.mark.parametrize(
    ("outcome", "amount", "reasons", "total", "field"),
    [
        (Outcome.AWARD, "10000.01", "", 80, "amount"),
        (Outcome.AWARD, "-1.00", "", 80, "amount"),
        (Outcome.AWARD, "9999.99", "  ", 80, "reasons"),
        (Outcome.AWARD, "10000.00", "", 40, "reasons"),
        (Outcome.REFUSE, None, "", 80, "reasons"),
        (Outcome.RESERVE, None, "\n", 80, "reasons"),
    ],
)
def test_what_cannot_be_recorded(call, outcome, amount, reasons, total, field):
    with pytest.raises(DecisionRefused) as refusal:
        record_decision(
            application=deliberated(call, total),
            actor=case_officer(call),
            outcome=outcome,
            amount=amount and Decimal(amount),
            reasons=reasons,
        )
    assert (refusal.value.field, Decision.objects.count(), committed(call)) == (field, 0, 0)


def test_together_never_more_than_the_envelope(call):
    officer = case_officer(call)
    for _turn in range(2):
        award(deliberated(call, 80), officer)
    with pytest.raises(DecisionRefused, match=r"5\.000,00") as refusal:
        award(deliberated(call, 70), officer)
    assert refusal.value.field == "amount"
    assert (Decision.objects.count(), committed(call)) == (2, Decimal(20000))


def test_case_officers_and_the_chair_record(call):
    for number, actor in enumerate([case_officer(call), chair(call)]):
        award(deliberated(call, 80), actor)
        assert Decision.objects.count() == number + 1


@pytest.mark.parametrize(
    "kind", [CallRoleKind.REVIEWER, CallRoleKind.COMMITTEE, CallRoleKind.OBSERVER]
)
def test_others_in_the_call_do_not_record(call, kind):
    actor = CallRoleFactory(call=call, role=kind).user
    with pytest.raises(DecisionRefused):
        award(deliberated(call, 80), actor)


def test_a_calls_manager_without_a_part_in_the_call_does_not_record(call):
    with pytest.raises(DecisionRefused):
        award(deliberated(call, 80), calls_manager())


def test_a_chair_with_a_conflict_does_not_decide_on_that_file(call):
    actor, file = chair(call), deliberated(call, 80)
    ConflictDeclarationFactory(application=file, user=actor, has_conflict=True, reason="Zus")
    with pytest.raises(DecisionRefused):
        award(file, actor)


@pytest.mark.parametrize(
    "status", [status for status in Status if status != Status.IN_DELIBERATION]
)
def test_only_files_in_deliberation_are_decided(call, status):
    file = ApplicationFactory(call=call, status=status, requested_amount=Decimal(10000))
    with pytest.raises(DecisionRefused):
        award(file, case_officer(call))


def test_a_decision_is_taken_back_and_frees_its_money(call):
    file, officer = deliberated(call, 80), case_officer(call)
    award(file, officer)
    drop_decision(application=file, actor=officer)
    assert (Decision.objects.count(), committed(call)) == (0, 0)
    with pytest.raises(DecisionRefused):
        drop_decision(application=file, actor=officer)


def test_a_withdrawn_file_does_not_hold_money(call):
    officer, withdrawn = case_officer(call), deliberated(call, 80)
    award(withdrawn, officer)
    withdrawn.status = Status.WITHDRAWN
    withdrawn.save()
    award(deliberated(call, 80), officer)
    assert committed(call) == Decimal("10000.00")


@pytest.mark.django_db(transaction=True)
def test_forty_parallel_awards_never_pass_the_cap():
    call = deliberating_call("100.00", with_review=False)
    officer = case_officer(call)
    files = [deliberated(call, requested="10.00") for _number in range(40)]

    def attempt(file) -> bool:
        try:
            award(file, officer, "10.00")
        except DecisionRefused:
            return False
        finally:
            connection.close()
        return True

    with ThreadPoolExecutor(max_workers=40) as pool:
        done = list(pool.map(attempt, files))
    assert sum(done) == 10
    assert Decision.objects.aggregate(sum=Sum("amount"))["sum"] == Decimal("100.00")
    assert committed(call) == Decimal("100.00")
    assert call.deliberations.count() == 1
