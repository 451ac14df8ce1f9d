"""Sending: one transaction, one reference, one Submission of the same content."""

from datetime import timedelta
from decimal import Decimal
from pathlib import Path

import pytest
from django.utils import timezone

from calls.applying.freezing import freeze
from calls.applying.phase import NotAllowed, TooLate
from calls.applying.queries import working_copy
from calls.applying.sending import Changed, Incomplete, send
from calls.enums import FileState, Status, Step
from calls.models import Application, Attachment, ReferenceCounter, Submission
from calls.steps import StepRefused, take_step
from tandem.audit.models import Entry
from tandem.organisations.models import Right
from tandem.outbox.models import Job
from tests.calls.applying import world
from tests.calls.applying.world import AMOUNT, BUDGET, GOOD_PROJECT, HONEST, PLAN, PROJECT, TITLE
from tests.factories.calls import EnvelopeFactory, ThemeFactory

pytestmark = pytest.mark.django_db


def send_now(her, *, user=None, at=None, key=""):
    return send(
        application=her.application,
        actor=user or her.user,
        received_at=at or timezone.now(),
        key=key,
    )


def fresh(her):
    return Application.objects.get(pk=her.application.pk)


def seal_of(her):
    return freeze(working_copy(fresh(her))).sha256


def test_send_freezes_answers_files_form_and_instant():
    her = world.applicant().fill_in()
    file = her.attach()
    at = timezone.now()

    sent = send_now(her, at=at)

    assert (sent.number, sent.language, sent.form_version, sent.received_at, sent.submitted_by) == (
        1,
        "nl",
        her.application.form_version,
        at,
        her.user,
    )
    assert sent.answers == {**GOOD_PROJECT, **world.GOOD_BUDGET}
    assert sent.files == [
        {
            "uuid": str(file.uuid),
            "field": PLAN,
            "name": "plan.pdf",
            "size": file.size,
            "sha256": file.sha256,
        }
    ]


def test_send_fills_in_what_lists_need():
    call = world.open_call()
    envelope = EnvelopeFactory(call=call)
    her = world.applicant(call).fill_in()

    send_now(her)

    row = fresh(her)
    assert (row.status, row.reference, row.title, row.summary, row.requested_amount) == (
        Status.SUBMITTED,
        "GK27-0001",
        "Samen sterk",
        "Wij tellen iedereen mee.",
        Decimal("12500.00"),
    )
    assert (row.envelope, row.theme) == (envelope, None)


def test_theme_decides_on_the_envelope():
    call = world.open_call()
    EnvelopeFactory(call=call)
    theme = ThemeFactory(envelope=EnvelopeFactory(call=call))
    schema = world.schema()
    group = schema["sections"][0]["fields"][2]
    group["maps_to"] = "theme"
    group["options"]["choices"] = [{"id": str(theme.pk), "label": {"nl": "Samenleven", "fr": "…"}}]
    call.form_version.schema = schema
    type(call.form_version).objects.filter(pk=call.form_version.pk).update(schema=schema)
    her = world.applicant(call)
    her.save(PROJECT, {**GOOD_PROJECT, world.GROUP: str(theme.pk)})
    her.save(BUDGET, world.GOOD_BUDGET)

    send_now(her)

    assert (fresh(her).theme, fresh(her).envelope) == (theme, theme.envelope)


def test_references_are_drawn_in_order_and_without_gaps():
    call = world.open_call()
    people = [world.applicant(call).fill_in() for _ in range(3)]
    incomplete = world.applicant(call)

    send_now(people[0])
    with pytest.raises(Incomplete):
        send_now(incomplete)
    for her in people[1:]:
        send_now(her)

    assert [fresh(her).reference for her in people] == ["GK27-0001", "GK27-0002", "GK27-0003"]
    assert ReferenceCounter.objects.get().last == 3


def test_equal_content_again_is_the_same_submission():
    her = world.applicant().fill_in()

    first = send_now(her)

    assert send_now(her) == first
    assert Submission.objects.count() == 1
    assert fresh(her).steps_taken.filter(step=Step.RESUBMIT).count() == 0


def test_equal_content_again_after_the_deadline_is_still_the_same_submission():
    her = world.applicant().fill_in()
    first = send_now(her)
    _close(her)

    assert send_now(her) == first


def test_retry_of_a_request_finds_its_submission_though_the_copy_changed_since():
    her = world.applicant().fill_in()
    key = seal_of(her)
    first = send_now(her, key=key)
    her.save(PROJECT, {**GOOD_PROJECT, TITLE: "Beter"}, version=1)

    assert send_now(her, key=key) == first
    assert Submission.objects.count() == 1


def test_changed_answers_make_the_next_version_with_the_same_reference():
    her = world.applicant().fill_in()
    send_now(her)
    her.save(PROJECT, {**GOOD_PROJECT, TITLE: "Beter"}, version=1)

    second = send_now(her)

    assert (second.number, second.answers[TITLE]) == (2, "Beter")
    assert (fresh(her).reference, fresh(her).title) == ("GK27-0001", "Beter")
    assert Submission.objects.get(number=1).answers[TITLE] == "Samen sterk"
    assert ReferenceCounter.objects.get().last == 1


def test_change_without_sending_leaves_what_counts():
    her = world.applicant().fill_in()
    send_now(her)
    her.save(PROJECT, {**GOOD_PROJECT, TITLE: "Beter"}, version=1)

    assert (fresh(her).title, fresh(her).status) == ("Samen sterk", Status.SUBMITTED)


def test_what_was_checked_is_what_is_sent():
    her = world.applicant().fill_in()
    key = seal_of(her)
    her.save(PROJECT, {**GOOD_PROJECT, TITLE: "Anders"}, version=1)

    with pytest.raises(Changed):
        send_now(her, key=key)

    assert (fresh(her).status, Submission.objects.count()) == (Status.DRAFT, 0)


def test_problems_are_told_and_nothing_changes():
    her = world.applicant()
    her.save(PROJECT, {TITLE: "Samen sterk"})

    with pytest.raises(Incomplete) as refusal:
        send_now(her)

    assert [problem.field_id for problem in refusal.value.problems] == [
        world.SUMMARY,
        world.GROUP,
        AMOUNT,
        HONEST,
    ]
    assert (fresh(her).status, fresh(her).reference) == (Status.DRAFT, None)
    assert Submission.objects.count() + ReferenceCounter.objects.count() == 0


@pytest.mark.parametrize(
    ("amount", "is_taken"),
    [("4999.99", False), ("5000.00", True), ("50000.00", True), ("50000.01", False)],
)
def test_requested_amount_lies_within_the_limits_of_the_call(amount, is_taken):
    call = world.open_call(minimum_amount=Decimal(5000), maximum_amount=Decimal(50_000))
    her = world.applicant(call)
    her.save(PROJECT, GOOD_PROJECT)
    her.save(BUDGET, {AMOUNT: amount, HONEST: True})

    if is_taken:
        assert send_now(her).number == 1
        return
    with pytest.raises(Incomplete) as refusal:
        send_now(her)
    assert [problem.field_id for problem in refusal.value.problems] == [AMOUNT]


def test_request_that_arrived_in_time_counts_within_the_grace():
    her = world.applicant().fill_in()
    arrived = timezone.now() - timedelta(seconds=100)
    _close(her, at=arrived + timedelta(seconds=1))

    assert send_now(her, at=arrived).received_at == arrived


def test_request_that_arrived_in_time_but_ended_after_the_grace_is_too_late():
    her = world.applicant().fill_in()
    arrived = timezone.now() - timedelta(seconds=200)
    _close(her, at=arrived + timedelta(seconds=1))

    with pytest.raises(TooLate):
        send_now(her, at=arrived)


def test_request_that_arrived_after_the_deadline_is_too_late_and_the_draft_is_kept():
    her = world.applicant().fill_in()
    _close(her)

    with pytest.raises(TooLate):
        send_now(her)

    assert fresh(her).status == Status.DRAFT
    assert working_copy(fresh(her)).answers == {**GOOD_PROJECT, **world.GOOD_BUDGET}


@pytest.mark.parametrize("right", [Right.READ, Right.EDIT])
def test_send_needs_the_right_to_submit(right):
    her = world.applicant().fill_in()

    for user in (her.colleague(right), world.stranger(), world.reader()):
        with pytest.raises(NotAllowed):
            send_now(her, user=user)

    assert Submission.objects.count() == 0


def test_withdrawn_application_cannot_be_sent_again():
    her = world.applicant().fill_in()
    send_now(her)
    take_step(
        her.application, Step.WITHDRAW, actor=her.user, received_at=timezone.now(), reason="Nee"
    )

    with pytest.raises(StepRefused):
        send_now(her)


def test_file_that_is_gone_from_the_disk_is_not_sent():
    her = world.applicant().fill_in()
    Path(her.attach().file.path).unlink()

    with pytest.raises(StepRefused) as refusal:
        send_now(her)

    assert "plan.pdf" in str(refusal.value)


def test_file_with_a_virus_is_not_sent():
    her = world.applicant().fill_in()
    her.attach()
    Attachment.objects.update(state=FileState.INFECTED)

    with pytest.raises(Incomplete) as refusal:
        send_now(her)

    assert [problem.field_id for problem in refusal.value.problems] == [PLAN]


def test_seal_changes_with_every_answer_and_every_file():
    her = world.applicant().fill_in()
    seals = [seal_of(her)]
    her.save(PROJECT, {**GOOD_PROJECT, TITLE: "Samen sterk."}, version=1)
    seals.append(seal_of(her))
    her.attach()
    seals.append(seal_of(her))
    her.save(PROJECT, GOOD_PROJECT, version=2)
    seals.append(seal_of(her))

    assert len(set(seals)) == 4


def test_sending_is_recorded_and_every_submitter_gets_one_receipt():
    her = world.applicant().fill_in()
    colleague = her.colleague()
    her.colleague(Right.EDIT)

    sent = send_now(her)
    send_now(her)

    assert list(
        Entry.objects.filter(verb__in=["step.submit", "submission.made"])
        .order_by("number")
        .values_list("verb", "actor_id")
    ) == [("step.submit", her.user.pk), ("submission.made", her.user.pk)]
    assert Entry.objects.get(verb="submission.made").data["sha256"] == sent.sha256
    mails = Job.objects.filter(kind="mail", payload__template="receipt")
    assert {job.payload["recipient"] for job in mails} == {her.user.email, colleague.email}


def test_submission_cannot_be_changed():
    her = world.applicant().fill_in()
    sent = send_now(her)
    sent.answers = {}

    with pytest.raises(ValueError):
        sent.save()


def _close(her, at=None):
    call = her.application.call
    call.closes_at = at or timezone.now() - timedelta(minutes=10)
    call.save()
