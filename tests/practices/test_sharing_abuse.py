"""Robots, strangers and hostile files at the door of sharing."""

import io
from datetime import timedelta

import pytest
from django.core.cache import cache
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse
from django.utils import timezone
from PIL import Image

from practices.forms import HONEYPOT
from practices.models import PracticePage, SharedPractice, SharedState
from practices.sharing import limits, pictures
from practices.sharing.limits import DAY, HOUR, Limit, TooOften, spend
from practices.sharing.pictures import MAX_PICTURES, add_picture
from tandem.files.refusal import FileRefused
from tests.factories.practices import ANSWERS, SharedPracticeFactory, education, photo

pytestmark = pytest.mark.django_db

SENDER = {"sender_name": "An", "sender_email": "an@example.org"}


@pytest.fixture(autouse=True)
def _no_limits_left_over():
    cache.clear()


def check_url(shared: SharedPractice) -> str:
    return reverse("practices:check", args=[shared.token])


# --- Robots --------------------------------------------------------------------------------------


def test_a_robot_may_believe_that_it_succeeded(client, drain):
    education()
    answer = client.post(reverse("practices:start"), {**ANSWERS["1"], HONEYPOT: "http://spam"})
    assert answer.url == reverse("practices:sent")
    shared = SharedPracticeFactory()
    assert client.post(check_url(shared), {HONEYPOT: "x"}).url == reverse("practices:sent")
    shared.refresh_from_db()
    assert (SharedPractice.objects.count(), shared.state, drain()) == (1, SharedState.DRAFT, 0)


def test_the_honeypot_is_hidden_from_eyes_keyboards_and_screen_readers(client):
    html = client.get(reverse("practices:start")).content.decode()
    trap = html.split('<div class="visually-hidden" aria-hidden="true">')[1].split("</div>")[0]
    assert f'name="{HONEYPOT}"' in trap
    assert 'tabindex="-1"' in trap
    assert 'autocomplete="off"' in trap


# --- Limits --------------------------------------------------------------------------------------


def test_a_limit_counts_for_each_by_itself_and_ends():
    limit = Limit("test", 2, HOUR)
    for _time in range(2):
        spend(limit, "1.2.3.4")
    with pytest.raises(TooOften) as refusal:
        spend(limit, "1.2.3.4")
    assert 0 < refusal.value.seconds <= HOUR
    spend(limit, "5.6.7.8")


def test_addresses_are_counted_without_regard_to_capitals_and_kept_as_hashes():
    limit = Limit("test", 1, DAY)
    spend(limit, "An@Example.org")
    with pytest.raises(TooOften):
        spend(limit, " an@example.org ")
    assert not [key for key in cache._cache if "example" in key]


def test_too_many_starts_get_a_clear_page(client, monkeypatch):
    education()
    monkeypatch.setattr("practices.views.STARTS", Limit("start", 1, HOUR))
    assert client.post(reverse("practices:start"), ANSWERS["1"]).status_code == 302
    answer = client.post(reverse("practices:start"), ANSWERS["1"])
    assert answer.status_code == 429
    assert 0 < int(answer["Retry-After"]) <= HOUR
    assert "Even geduld" in answer.content.decode()
    assert SharedPractice.objects.count() == 1


def test_a_strangers_mailbox_is_not_filled_from_here(client, drain):
    drafts = SharedPracticeFactory.create_batch(limits.MAILS.times + 1)
    answers = [client.post(check_url(shared)).status_code for shared in drafts]
    assert answers == [302] * limits.MAILS.times + [429]
    assert drain() == limits.MAILS.times
    drafts[-1].refresh_from_db()
    assert drafts[-1].state == SharedState.DRAFT


def test_answers_of_any_size_are_cut(client):
    shared = SharedPracticeFactory()
    url = reverse("practices:step", args=[shared.token, 2])
    client.post(url, {"run_by": "x" * 100_000, "target_groups": ["y"] * 4000})
    shared.refresh_from_db()
    assert len(shared.answers["2"]["run_by"]) == 5000


# --- Tokens --------------------------------------------------------------------------------------


@pytest.mark.parametrize("name", ["check", "step", "picture"])
def test_a_token_that_nobody_has_finds_nothing(client, name):
    shared = SharedPracticeFactory()
    add_picture(shared=shared, upload=photo())
    more = {"check": [], "step": [2], "picture": [shared.pictures.get().uuid]}[name]
    for token in ("x" * 43, shared.confirm_token, str(shared.uuid)):
        assert client.get(reverse(f"practices:{name}", args=[token, *more])).status_code == 404


def test_the_token_of_another_draft_opens_no_picture(client):
    mine, yours = SharedPracticeFactory.create_batch(2)
    add_picture(shared=yours, upload=photo())
    uuid = yours.pictures.get().uuid
    url = reverse("practices:picture", args=[mine.token, uuid])
    assert client.get(url).status_code == 404
    assert client.post(reverse("practices:remove", args=[mine.token, uuid])).status_code == 404
    assert yours.pictures.count() == 1


@pytest.mark.parametrize(
    "state",
    [
        {"expires_at": timezone.now() - timedelta(minutes=1)},
        {"state": SharedState.TO_CONFIRM},
        {"state": SharedState.TO_JUDGE},
        {"state": SharedState.DECLINED},
    ],
)
def test_expired_and_sent_drafts_answer_as_missing_ones(client, state):
    shared = SharedPracticeFactory(**state)
    missing = client.get(reverse("practices:check", args=["x" * 43]))
    found = client.get(check_url(shared))
    assert (found.status_code, missing.status_code) == (404, 404)
    assert found.content.decode().replace(shared.token, "") == missing.content.decode().replace(
        "x" * 43, ""
    )
    step = reverse("practices:step", args=[shared.token, 1])
    assert client.post(step, {"name": "anders"}).status_code == 404
    shared.refresh_from_db()
    assert shared.answers["1"] == ANSWERS["1"]


def test_the_draft_token_confirms_nothing(client):
    shared = SharedPracticeFactory(to_confirm=True)
    assert client.post(reverse("practices:confirm", args=[shared.token])).status_code == 404
    assert PracticePage.objects.count() == 0


def test_a_mail_that_came_too_late_confirms_nothing(client):
    shared = SharedPracticeFactory(
        to_confirm=True, expires_at=timezone.now() - timedelta(minutes=1)
    )
    assert client.post(reverse("practices:confirm", args=[shared.confirm_token])).status_code == 404
    assert PracticePage.objects.count() == 0


# --- Hostile pictures ----------------------------------------------------------------------------


def with_gps() -> SimpleUploadedFile:
    exif = Image.Exif()
    exif[0x0110] = "SecretCamera"
    exif[0x0112] = 6  # lies on its side
    exif.get_ifd(0x8825)[2] = (50.0, 51.0, 0.0)
    return photo(size=(60, 40), exif=exif, icc_profile=b"x" * 200, comment=b"SecretComment")


def test_what_a_camera_wrote_is_gone_and_the_picture_stands_upright():
    shared = SharedPracticeFactory()
    upload = with_gps()
    assert b"SecretCamera" in upload.read()
    upload.seek(0)
    add_picture(shared=shared, upload=upload)
    with shared.pictures.get().file.open("rb") as file:
        content = file.read()
    assert b"Secret" not in content
    with Image.open(io.BytesIO(content)) as kept:
        assert (kept.format, kept.size, dict(kept.getexif())) == ("JPEG", (40, 60), {})
        assert not {"exif", "icc_profile", "comment"} & set(kept.info)


def test_a_large_picture_is_made_smaller_and_transparent_becomes_white():
    shared = SharedPracticeFactory()
    content = io.BytesIO()
    Image.new("RGBA", (3000, 600), (0, 0, 0, 0)).save(content, "PNG")
    add_picture(shared=shared, upload=SimpleUploadedFile("a.png", content.getvalue()))
    with shared.pictures.get().file.open("rb") as file, Image.open(file) as kept:
        assert kept.size == (2400, 480)
        assert kept.getpixel((5, 5)) == (255, 255, 255)


@pytest.mark.parametrize(
    ("name", "content", "code"),
    [
        ("a.svg", b"<svg onload='alert(1)'/>", "type"),
        ("a.gif", b"GIF89a", "type"),
        ("a.pdf", b"%PDF-1.7", "type"),
        ("a.jpg.html", b"<script>", "type"),
        ("a.jpg", b"<?php system('x'); ?>", "content"),
        ("a.jpg", b"", "empty"),
        ("a.png", photo().read(), "content"),
        ("a.jpg", photo().read()[:300], "broken"),
    ],
)
def test_what_is_no_picture_is_refused(name, content, code):
    shared = SharedPracticeFactory()
    with pytest.raises(FileRefused) as refusal:
        add_picture(shared=shared, upload=SimpleUploadedFile(name, content))
    assert refusal.value.code == code
    assert shared.pictures.count() == 0


def test_a_picture_with_a_zip_at_its_end_is_refused():
    import zipfile

    glued = io.BytesIO(photo().read())
    glued.seek(0, io.SEEK_END)
    with zipfile.ZipFile(glued, "a") as container:
        container.writestr("evil.html", "<script>")
    with pytest.raises(FileRefused) as refusal:
        add_picture(
            shared=SharedPracticeFactory(),
            upload=SimpleUploadedFile("a.jpg", glued.getvalue()),
        )
    assert refusal.value.code == "polyglot"


def test_a_bomb_is_refused(monkeypatch):
    monkeypatch.setattr("tandem.files.images.MAX_PIXELS", 1000)
    with pytest.raises(FileRefused) as refusal:
        add_picture(shared=SharedPracticeFactory(), upload=photo(size=(50, 50)))
    assert refusal.value.code == "bomb"


def test_too_large_is_refused(monkeypatch):
    monkeypatch.setattr(pictures, "MAX_PICTURE", 100)
    with pytest.raises(FileRefused) as refusal:
        add_picture(shared=SharedPracticeFactory(), upload=photo())
    assert refusal.value.code == "size"


def test_the_sixth_is_refused():
    shared = SharedPracticeFactory()
    for number in range(MAX_PICTURES):
        add_picture(shared=shared, upload=photo(f"{number}.jpg"))
    with pytest.raises(FileRefused) as refusal:
        add_picture(shared=shared, upload=photo())
    assert (refusal.value.code, shared.pictures.count()) == ("number", MAX_PICTURES)


def test_names_of_pictures_are_only_shown():
    shared = SharedPracticeFactory()
    add_picture(shared=shared, upload=photo("../../etc/<b>x</b>.jpg"))
    picture = shared.pictures.get()
    assert picture.file.name == f"shared/{picture.uuid}.jpg"
    assert ("/" in picture.name, "<" in picture.name) == (False, False)
