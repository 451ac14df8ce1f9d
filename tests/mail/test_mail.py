"""Mails leave in the recipient's language, once, and nothing typed reaches a header."""

from email.header import decode_header, make_header

import pytest
from django.db import transaction
from django.template import engines
from django.template.loaders.locmem import Loader

from tandem.mail.handling import compose
from tandem.mail.models import Delivery
from tandem.mail.sending import send_later
from tandem.outbox.draining import drain_outbox
from tandem.outbox.models import Job

pytestmark = pytest.mark.django_db
TEMPLATES = {
    "mail/greeting/subject.txt": "{% autoescape off %}{{ site_name }}: {{ name }}{% endautoescape %}",
    "mail/greeting/body.txt": "{% load formats %}{{ name }} {{ base_url }} {{ language }}",
}


@pytest.fixture(autouse=True)
def templates(monkeypatch):
    engine = engines["django"].engine
    monkeypatch.setattr(engine, "template_loaders", [Loader(engine, TEMPLATES)])


def promise_mail(name="Ada", key="k", language="fr"):
    with transaction.atomic():
        send_later("greeting", "a@example.org", language=language, context={"name": name}, key=key)


def test_a_mail_is_sent_in_the_recipients_language(mailoutbox):
    promise_mail()
    drain_outbox()
    (mail,) = mailoutbox
    assert (mail.subject, mail.to) == ("Égalité Locale: Ada", ["a@example.org"])
    assert mail.body == "Ada http://localhost:8000 fr"
    assert mail.extra_headers["Content-Language"] == "fr"


def test_the_same_key_is_sent_once(mailoutbox):
    promise_mail(), promise_mail()
    drain_outbox()
    assert len(mailoutbox) == 1


def test_a_job_done_twice_sends_once(mailoutbox):
    promise_mail()
    drain_outbox()
    Job.objects.update(done_at=None, leased_until=None)
    drain_outbox()
    assert len(mailoutbox) == 1


def test_a_retry_keeps_the_message_id(mailoutbox):
    promise_mail()
    drain_outbox()
    Delivery.objects.all().delete()  # as after a worker that died between sending and writing
    Job.objects.update(done_at=None, leased_until=None)
    drain_outbox()
    first, second = (mail.extra_headers["Message-ID"] for mail in mailoutbox)
    assert first == second == Delivery.objects.get().message_id


def test_line_breaks_in_what_people_typed_do_not_reach_the_header():
    subject, _body = compose(
        {
            "template": "greeting",
            "language": "nl",
            "context": {"name": "x\r\nBcc: b@example.org"},
        }
    )
    assert subject == "Gelijke Kansen Lokaal: x Bcc: b@example.org"


def test_a_mail_comes_from_the_site_as_readers_know_it(mailoutbox, settings):
    settings.DEFAULT_FROM_EMAIL = "Somebody <noreply@example.org>"
    promise_mail()
    drain_outbox()
    (mail,) = mailoutbox
    sent = str(make_header(decode_header(mail.message()["From"])))
    assert sent == "Égalité Locale <noreply@example.org>"
