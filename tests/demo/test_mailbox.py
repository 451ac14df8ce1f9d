"""The mailbox: what is sent stays here, and can be read by another process."""

import re

import pytest
from django.core.mail import EmailMessage
from django.test import Client

from tandem.demo.mailbox import mail, mails


@pytest.fixture
def box(settings, tmp_path):
    settings.VAR_DIR = tmp_path
    settings.EMAIL_BACKEND = "tandem.demo.mailbox.MailboxBackend"
    settings.DEMO = True
    settings.ROOT_URLCONF = "tests.demo.urls"
    return tmp_path / "mailbox"


def send(subject: str = "Uw code", body: str = "Uw code is ABCD-1234.", language: str = "nl"):
    return EmailMessage(
        subject, body, to=["jo@example.org"], headers={"Content-Language": language}
    ).send()


def test_mail_is_kept_with_everything_in_it(box):
    assert send("Reçu « tandem »", "Bonjour,\n\nhttp://localhost/fr/ ABCD-1234", "fr") == 1
    (kept,) = mails()
    assert (kept.subject, kept.recipients, kept.language) == (
        "Reçu « tandem »",
        "jo@example.org",
        "fr",
    )
    assert kept.body.strip() == "Bonjour,\n\nhttp://localhost/fr/ ABCD-1234"
    assert mail(kept.id) == kept


def test_newest_mail_comes_first(box):
    send("one")
    send("two")
    assert [kept.subject for kept in mails()] == ["two", "one"]


def test_half_written_mail_is_not_listed(box):
    send()
    (box / "1234567890123456789-00000000.part").write_bytes(b"Subject: half")
    assert len(mails()) == 1


@pytest.mark.parametrize("wrong", ["", "..", "../../etc/passwd", "1-2", "x" * 28])
def test_only_ids_lead_to_files(box, wrong):
    assert mail(wrong) is None


def test_empty_mailbox_has_no_mails(box):
    assert mails() == []


@pytest.mark.django_db
def test_mail_shows_code_and_link_and_no_markup(box):
    send(body="Code ABCD-1234 http://localhost:8000/nl/account/ <script>alert(1)</script>")
    client = Client()
    listed = client.get("/demo/mailbox/").content.decode()
    address = re.search(r'href="(/demo/mailbox/[^"]+/)"', listed)
    html = client.get(address[1]).content.decode()
    shown = html[html.index('<div class="demo-mail"') :]
    assert "ABCD-1234" in shown
    assert '<a href="http://localhost:8000/nl/account/"' in shown
    assert "&lt;script&gt;alert(1)&lt;/script&gt;" in shown


@pytest.mark.django_db
def test_unknown_mail_is_not_found(box):
    answer = Client().get("/demo/mailbox/1234567890123456789-00000000/")
    assert answer.status_code == 404
