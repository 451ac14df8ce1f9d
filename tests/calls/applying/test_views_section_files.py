"""A section's files, and what its screen does in each phase and for each right."""

from datetime import timedelta

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse
from django.utils import timezone

from calls.applying.sending import send
from calls.models import Attachment, SectionAnswers
from tandem.files import receiving
from tandem.organisations.models import Right
from tests.calls.applying import world
from tests.calls.applying.world import (
    AMOUNT,
    BUDGET,
    HONEST,
    PLAN,
    PROJECT,
    SUMMARY,
    TITLE,
    typed,
)
from tests.files import samples

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("dutch")]


def address(her, section=PROJECT, name="section"):
    return reverse(f"calls:{name}", args=[her.application.uuid, section])


def stored(her, section=PROJECT):
    row = SectionAnswers.objects.filter(application=her.application, section_id=section).first()
    return (row.version, row.answers) if row else (0, {})


# --- Files ---


def upload(her, client, name, content, **more):
    return client.post(
        address(her, BUDGET),
        {
            **typed({AMOUNT: "12.500", HONEST: "on"}, **more),
            f"f_{PLAN}": SimpleUploadedFile(name, content),
        },
    )


def test_file_is_kept_with_the_answers(sign_in):
    her = world.applicant()

    page = upload(her, sign_in(her.user), "plan.pdf", samples.pdf())

    assert page.status_code == 302
    assert Attachment.objects.get().name == "plan.pdf"
    assert stored(her, BUDGET) == (1, {AMOUNT: "12500.00", HONEST: True})


@pytest.mark.parametrize(
    ("name", "content"),
    [("plan.pdf", b"%PDF-1.7 broken"), ("plan.exe", b"MZ"), ("plan.pdf", b"")],
)
def test_refused_file_leaves_a_message_and_every_typed_value(sign_in, name, content):
    her = world.applicant()

    page = upload(her, sign_in(her.user), name, content)

    assert (page.status_code, list(page.context["form"].errors)) == (422, [f"f_{PLAN}"])
    assert 'value="12.500"' in page.content.decode()
    assert stored(her, BUDGET) == (1, {AMOUNT: "12500.00", HONEST: True})
    assert Attachment.objects.count() == 0


def test_too_large_file_leaves_a_message_and_every_typed_value(sign_in, monkeypatch):
    her = world.applicant()
    monkeypatch.setattr(receiving, "MAX_FILE", 11 * 1024 * 1024)

    page = upload(her, sign_in(her.user), "plan.pdf", b"%PDF-" + b"x" * 12 * 1024 * 1024)

    assert (page.status_code, list(page.context["form"].errors)) == (422, [f"f_{PLAN}"])
    assert stored(her, BUDGET) == (1, {AMOUNT: "12500.00", HONEST: True})


def test_file_of_a_stale_save_is_kept_too(sign_in):
    her = world.applicant()
    her.save(BUDGET, {AMOUNT: "1.00"}, user=her.colleague())

    page = upload(her, sign_in(her.user), "plan.pdf", samples.pdf())

    assert (page.status_code, Attachment.objects.count()) == (409, 1)


def test_removing_a_file_saves_what_was_typed(sign_in):
    her = world.applicant()
    file = her.attach()
    url = reverse("calls:remove", args=[file.uuid])

    page = sign_in(her.user).post(url, typed({AMOUNT: "9", HONEST: "on"}))

    assert (page.url, Attachment.objects.count()) == (address(her, BUDGET), 0)
    assert stored(her, BUDGET) == (1, {AMOUNT: "9.00", HONEST: True})


def test_removing_a_file_without_the_form_asks_first(sign_in):
    her = world.applicant()
    url = reverse("calls:remove", args=[her.attach().uuid])
    client = sign_in(her.user)

    page = client.get(url)
    assert (page.templates[0].name, Attachment.objects.count()) == (
        "calls/applying/remove.html",
        1,
    )
    assert client.post(url).url == address(her, BUDGET)
    assert Attachment.objects.count() == 0


def test_reader_cannot_remove_a_file(sign_in):
    her = world.applicant()
    url = reverse("calls:remove", args=[her.attach().uuid])
    client = sign_in(her.colleague(Right.READ))

    assert [client.get(url).status_code, client.post(url).status_code] == [403, 403]
    assert Attachment.objects.count() == 1


# --- Phases and rights ---


def test_reader_is_led_to_the_answers(sign_in):
    her = world.applicant()

    page = sign_in(her.colleague(Right.READ)).get(address(her))

    assert page.url == f"{reverse('calls:check', args=[her.application.uuid])}#section-{PROJECT}"


def test_reader_saves_nothing(sign_in):
    her = world.applicant()

    sign_in(her.colleague(Right.READ)).post(address(her), typed({TITLE: "Een"}))

    assert stored(her) == (0, {})


def test_draft_is_kept_and_says_so_when_the_deadline_passes_meanwhile(sign_in):
    her = world.applicant()
    close(her)

    saved = sign_in(her.user).post(address(her), typed({TITLE: "Te laat"}), follow=True)

    assert stored(her) == (1, {TITLE: "Te laat"})
    assert saved.context["is_open"] is False


def test_sent_file_after_the_deadline_gives_back_what_was_typed(sign_in):
    her = world.applicant().fill_in()
    send(application=her.application, actor=her.user, received_at=timezone.now())
    close(her)
    client = sign_in(her.user)

    page = client.post(address(her), typed({TITLE: "Te laat"}, version=1))

    assert (page.status_code, page.context["lost"]) == (403, [("Titel", "Te laat")])
    assert client.get(address(her)).status_code == 403
    assert stored(her) == (1, world.GOOD_PROJECT)


def close(her):
    call = her.application.call
    call.closes_at = timezone.now() - timedelta(minutes=10)
    call.save()


@pytest.mark.parametrize("section", ["nowhere", SUMMARY, "%00", "x" * 300])
def test_section_that_the_form_does_not_have(sign_in, section):
    her = world.applicant()

    page = sign_in(her.user).get(address(her, "x").replace("/x/", f"/{section}/"))

    assert page.status_code == (400 if section == "%00" else 404)
