"""The PDF, the mail with its link, and who may download."""

import hashlib
from io import BytesIO

import pikepdf
import pytest
from django.urls import reverse
from django.utils.translation import override
from pypdf import PdfReader

from calls.enums import Outcome
from calls.letters.dispatching import make_pdf
from calls.letters.writing import write_letter
from calls.models import Letter
from tandem.organisations.models import Right
from tests.factories.accounts import UserFactory
from tests.factories.deciding import (
    calls_manager,
    case_officer,
    decided,
    deliberated,
    deliberating_call,
)
from tests.factories.organisations import MembershipFactory

pytestmark = pytest.mark.django_db


@pytest.fixture
def application():
    return deliberated(deliberating_call(), 80, title='Samen 🎉 #read("x")\x07')


@pytest.fixture
def letter(application) -> Letter:
    return write_letter(application=application, kind=Outcome.AWARD, decision=decided(application))


def member(application, right=Right.SUBMIT, **fields):
    return MembershipFactory(organisation=application.organisation, right=right, **fields).user


def url(letter: Letter) -> str:
    with override("nl"):
        return reverse("calls:letter", args=[letter.uuid])


def download(client, path: str):
    response = client.get(path)
    content = b"".join(response.streaming_content)
    return response.headers, content


def test_the_worker_stores_a_tagged_pdf_with_its_hash(letter, drain):
    drain()
    letter.refresh_from_db()
    with letter.pdf.open() as stored:
        pdf = stored.read()
    assert letter.pdf.name == f"letters/{letter.uuid}.pdf"
    assert hashlib.sha256(pdf).hexdigest() == letter.sha256
    with pikepdf.open(BytesIO(pdf)) as opened:
        assert (bool(opened.Root.MarkInfo.Marked), str(opened.Root.Lang)) == (True, "nl-BE")
    text = " ".join(page.extract_text() for page in PdfReader(BytesIO(pdf)).pages)
    for said in ("10.000,00", "BHR-2027-113", "9 juli 2027", '#read("x")', "02 555 01 02"):
        assert said in text


def test_those_who_may_submit_get_one_mail_with_a_link_that_opens(
    letter, application, drain, mailoutbox, sign_in
):
    reader, sender = member(application, Right.READ), member(application)
    member(application, confirmed=False)
    drain()
    make_pdf({"letter": letter.pk})
    drain()
    (mail,) = mailoutbox
    assert mail.to == [sender.email]
    assert application.reference in mail.subject
    (link,) = (line for line in mail.body.splitlines() if line.startswith("http"))
    path = "/" + link.split("/", 3)[3]
    for user in (sender, reader):
        headers, content = download(sign_in(user), path)
        assert (headers["Content-Type"], headers["Cache-Control"]) == (
            "application/pdf",
            "private, no-store",
        )
        assert headers["Content-Disposition"].startswith("attachment;")
        assert content.startswith(b"%PDF-")


def test_the_mail_does_not_tell_the_outcome(letter, application, drain, mailoutbox):
    member(application)
    drain()
    (mail,) = mailoutbox
    assert "10.000" not in mail.body + mail.subject


def test_the_pdf_is_made_once(letter, drain):
    drain()
    letter.refresh_from_db()
    before = (letter.pdf.name, letter.sha256)
    make_pdf({"letter": letter.pk})
    letter.refresh_from_db()
    assert (letter.pdf.name, letter.sha256) == before


def test_who_handles_the_file_may_download(letter, application, drain, sign_in):
    drain()
    for user in (case_officer(application.call), calls_manager()):
        assert download(sign_in(user), url(letter))[1].startswith(b"%PDF-")


def test_for_others_the_letter_does_not_exist(letter, drain, sign_in):
    drain()
    other = member(deliberated(deliberating_call()))
    for user in (UserFactory(), other):
        assert sign_in(user).get(url(letter)).status_code == 404


def test_a_letter_without_its_pdf_does_not_exist_yet(letter, application, sign_in):
    assert sign_in(member(application)).get(url(letter)).status_code == 404


def test_strangers_sign_in_first(letter, client):
    response = client.get(url(letter))
    assert (response.status_code, "next=" in response["Location"]) == (302, True)


def test_the_letter_is_only_read(letter, application, drain, sign_in):
    drain()
    assert sign_in(member(application)).post(url(letter)).status_code == 405
