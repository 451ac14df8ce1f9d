"""Files with a question."""

from datetime import timedelta
from pathlib import Path

import pytest
from django.conf import settings
from django.utils import timezone

from calls.applying import attaching
from calls.applying.attaching import attach, remove
from calls.applying.phase import NotAllowed, TooLate
from calls.applying.sending import send
from calls.enums import FileState
from calls.models import Attachment
from tandem.files.checks import FileRefused
from tandem.organisations.models import Right
from tests.calls.applying import world
from tests.files import samples

pytestmark = pytest.mark.django_db


def on_disk():
    folder = Path(settings.PRIVATE_ROOT) / "applications"
    return {path.name for path in folder.iterdir()} if folder.exists() else set()


def test_attach_keeps_the_file_under_a_random_name():
    her = world.applicant()

    file = her.attach("../../Plan\u202e 2027.PDF")

    assert (file.name, file.field_id, file.section_id, file.state, file.uploaded_by) == (
        "Plan 2027.pdf",
        world.PLAN,
        world.BUDGET,
        FileState.NOT_SCANNED,
        her.user,
    )
    assert file.file.name == f"applications/{file.uuid}"
    assert Path(file.file.path).stat().st_mode & 0o777 == 0o600


def test_refused_file_leaves_nothing():
    her, before = world.applicant(), on_disk()

    with pytest.raises(FileRefused):
        her.attach("plan.pdf", b"MZ not a pdf")

    assert (Attachment.objects.count(), on_disk()) == (0, before)


def test_same_file_twice_is_one_file():
    her = world.applicant()
    first = her.attach()
    before = on_disk()

    assert her.attach() == first
    assert (Attachment.objects.count(), on_disk()) == (1, before)


def test_more_files_than_the_question_takes():
    her = world.applicant()
    her.attach("een.pdf")
    her.attach("twee.pdf")

    with pytest.raises(FileRefused) as refusal:
        her.attach("drie.pdf")

    assert refusal.value.code == "count"


def test_only_file_of_a_question_is_replaced():
    her = world.applicant()
    one = world.field(world.PLAN)
    one.options["max_files"] = 1
    for name in ("een.pdf", "twee.pdf"):
        attach(application=her.application, field=one, upload=world.pdf(name), actor=her.user)

    assert list(Attachment.objects.present().values_list("name", flat=True)) == ["twee.pdf"]


def test_type_that_the_question_does_not_take():
    her = world.applicant()

    with pytest.raises(FileRefused) as refusal:
        her.attach("foto.png", samples.picture())

    assert refusal.value.code == "type"


def test_all_files_together_have_a_limit(monkeypatch):
    her = world.applicant()
    her.attach("een.pdf")
    monkeypatch.setattr(attaching, "MAX_APPLICATION", 700)

    with pytest.raises(FileRefused) as refusal:
        her.attach("twee.pdf")

    assert refusal.value.code == "quota"


def test_attach_needs_the_right_to_edit():
    her = world.applicant()

    for user in (her.colleague(Right.READ), world.stranger()):
        with pytest.raises(NotAllowed):
            attach(
                application=her.application,
                field=world.field(world.PLAN),
                upload=world.pdf(),
                actor=user,
            )

    assert Attachment.objects.count() == 0


def test_unsent_file_is_deleted_when_it_is_taken_away(django_capture_on_commit_callbacks):
    her = world.applicant()
    file = her.attach()

    with django_capture_on_commit_callbacks(execute=True):
        remove(attachment=file, actor=her.user)

    assert (Attachment.objects.count(), file.file.storage.exists(file.file.name)) == (0, False)


def test_sent_file_is_kept_for_the_submission_that_holds_it():
    her = world.applicant().fill_in()
    file = her.attach()
    send(application=her.application, actor=her.user, received_at=timezone.now())

    remove(attachment=file, actor=her.user)

    assert Attachment.objects.present().count() == 0
    assert Attachment.objects.get().file.storage.exists(file.file.name)


def test_file_of_a_sent_application_stays_after_the_deadline():
    her = world.applicant().fill_in()
    file = her.attach()
    send(application=her.application, actor=her.user, received_at=timezone.now())
    her.application.call.closes_at = timezone.now() - timedelta(minutes=1)
    her.application.call.save()

    with pytest.raises(TooLate):
        remove(attachment=file, actor=her.user)
    with pytest.raises(TooLate):
        her.attach("nieuw.pdf")

    assert list(Attachment.objects.present()) == [file]
