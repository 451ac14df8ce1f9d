"""Withdraw what was sent; delete what was not."""

import pytest
from django.utils import timezone

from calls.applying.phase import NotAllowed
from calls.applying.sending import send
from calls.applying.withdrawing import delete_draft, may_delete, withdraw
from calls.enums import Status
from calls.models import Application, Attachment
from calls.steps import StepRefused
from tandem.audit.models import Entry
from tandem.organisations.models import Right
from tests.calls.applying import world

pytestmark = pytest.mark.django_db


def sent():
    her = world.applicant().fill_in()
    send(application=her.application, actor=her.user, received_at=timezone.now())
    return her


def withdraw_as(her, user, reason="Wij hebben geen personeel meer."):
    return withdraw(
        application=her.application, actor=user, received_at=timezone.now(), reason=reason
    )


def test_withdraw_keeps_the_reason_in_the_history():
    her = sent()

    withdraw_as(her, her.user)

    row = Application.objects.get()
    assert (row.status, row.reference) == (Status.WITHDRAWN, "GK27-0001")
    assert row.steps_taken.get(step="withdraw").reason == "Wij hebben geen personeel meer."


@pytest.mark.parametrize("reason", ["", "  "])
def test_withdraw_needs_a_reason(reason):
    her = sent()

    with pytest.raises(StepRefused):
        withdraw_as(her, her.user, reason)


def test_withdraw_needs_the_right_to_submit():
    her = sent()

    for user in (her.colleague(Right.EDIT), world.stranger()):
        with pytest.raises(StepRefused):
            withdraw_as(her, user)

    assert Application.objects.get().status == Status.SUBMITTED


def test_draft_cannot_be_withdrawn():
    her = world.applicant()

    with pytest.raises(StepRefused):
        withdraw_as(her, her.user)


def test_deleted_draft_is_gone_with_its_files(django_capture_on_commit_callbacks):
    her = world.applicant().fill_in()
    file = her.attach()

    with django_capture_on_commit_callbacks(execute=True):
        delete_draft(application=her.application, actor=her.user)

    assert Application.objects.count() + Attachment.objects.count() == 0
    assert not file.file.storage.exists(file.file.name)
    assert Entry.objects.filter(verb="application.deleted").count() == 1


def test_sent_application_cannot_be_deleted():
    her = sent()

    with pytest.raises(StepRefused):
        delete_draft(application=her.application, actor=her.user)

    assert Application.objects.count() == 1


def test_who_may_delete_a_draft():
    her = world.applicant(right=Right.EDIT)

    assert may_delete(her.application, her.user)
    assert may_delete(her.application, her.colleague(Right.SUBMIT))
    assert not may_delete(her.application, her.colleague(Right.EDIT))
    with pytest.raises(NotAllowed):
        delete_draft(application=her.application, actor=world.stranger())
