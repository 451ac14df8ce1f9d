"""The act of the deciding body."""

from datetime import date, timedelta

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.utils import timezone

from calls.deciding.act import attach_act
from calls.deciding.recording import DecisionRefused
from tandem.audit.models import Entry
from tests.factories.accounts import UserFactory
from tests.factories.deciding import (
    calls_manager,
    case_officer,
    decided,
    deliberated,
    deliberating_call,
    small_pdf,
)

pytestmark = pytest.mark.django_db


def pdf(name: str = "Besluit 12.pdf") -> SimpleUploadedFile:
    return SimpleUploadedFile(name, small_pdf(), "application/pdf")


@pytest.fixture
def call():
    call = deliberating_call()
    decided(deliberated(call, 80))
    act = call.deliberations.get()
    act.act_date, act.act_number, act.act_recorded_by = None, "", None
    act.act_file.delete(save=False)
    act.save()
    return call


def attach(call, actor=None, day=date(2026, 7, 9), number=" BHR-12 ", upload=None):
    return attach_act(
        call=call,
        actor=actor or case_officer(call),
        act_date=day,
        act_number=number,
        upload=upload,
    )


def test_the_act_is_kept_privately_with_its_hash(call):
    officer = case_officer(call)
    act = attach(call, officer, upload=pdf())
    act.refresh_from_db()
    assert (act.act_date, act.act_number, act.act_file_name, act.act_recorded_by) == (
        date(2026, 7, 9),
        "BHR-12",
        "Besluit 12.pdf",
        officer,
    )
    assert act.act_file.name == f"acts/{act.uuid}"
    assert Entry.objects.get(verb="act.attached").data["sha256"] == act.act_sha256
    with pytest.raises(ValueError, match="no address"):
        _ = act.act_file.url


def test_a_new_date_keeps_the_document(call):
    first = attach(call, upload=pdf())
    again = attach(call, day=date(2026, 7, 8))
    assert (again.act_date, again.act_sha256) == (date(2026, 7, 8), first.act_sha256)


def test_a_replaced_document_goes_after_the_commit(call, django_capture_on_commit_callbacks):
    old = attach(call, upload=pdf()).act_file.name
    with django_capture_on_commit_callbacks(execute=True):
        new = attach(call, upload=pdf("nieuw.pdf"))
    assert (new.act_file.storage.exists(old), new.act_file.name == old) == (False, False)
    assert new.act_file.storage.exists(new.act_file.name)


@pytest.mark.parametrize(
    ("changed", "field"),
    [
        ({"day": timezone.now().date() + timedelta(days=2)}, "act_date"),
        ({"number": "  "}, "act_number"),
        ({"upload": None}, "upload"),
        ({"upload": SimpleUploadedFile("besluit.pdf", b"MZ not a pdf")}, "upload"),
        ({"upload": SimpleUploadedFile("besluit.exe", b"MZ")}, "upload"),
    ],
)
def test_what_is_no_act(call, changed, field):
    with pytest.raises(DecisionRefused) as refusal:
        attach(call, **{"upload": pdf(), **changed})
    assert refusal.value.field == field


def test_only_who_records_attaches_the_act(call):
    for actor in (calls_manager(), UserFactory()):
        with pytest.raises(DecisionRefused):
            attach(call, actor, upload=pdf())


def test_there_must_be_decisions_that_wait():
    with pytest.raises(DecisionRefused):
        attach(deliberating_call(), upload=pdf())
