"""Signing up and in: by code, in the reader's language, back to where one was."""

import pytest
from django.urls import reverse
from django.utils import translation

from tandem.accounts.models import User
from tandem.outbox.models import Job
from tests.accounts.codes import code_in
from tests.factories.accounts import UserFactory

pytestmark = pytest.mark.django_db

ONWARD = "/nl/organisaties/"


@pytest.fixture(params=["nl", "fr"])
def language(request):
    with translation.override(request.param):
        yield request.param


def test_sign_up_by_code_leads_on_to_where_one_was(client, drain, mailoutbox, language):
    onward = reverse("organisations:add")
    asked = client.post(reverse("account_signup"), {"email": "Jo@Example.org", "next": onward})
    assert (asked.status_code, asked.url) == (302, reverse("account_email_verification_sent"))
    assert mailoutbox == []
    drain()
    (mail,) = mailoutbox
    assert (mail.to, mail.extra_headers["Content-Language"]) == (["jo@example.org"], language)
    code = {"code": code_in(mail.body)}
    landed = client.post(reverse("account_email_verification_sent"), code)
    assert (landed.status_code, landed.url) == (302, onward)
    user = User.objects.get()
    assert (user.email, user.language, user.has_usable_password()) == (
        "jo@example.org",
        language,
        False,
    )
    assert client.get(onward).context["user"] == user


def test_sign_in_by_code_leads_on_to_where_one_was(client, drain, mailoutbox, language):
    user = UserFactory()
    onward = reverse("accounts:profile")
    client.post(reverse("account_login"), {"login": user.email, "next": onward})
    drain()
    (mail,) = mailoutbox
    assert mail.extra_headers["Content-Language"] == language
    code = {"code": code_in(mail.body), "next": onward}
    landed = client.post(reverse("account_confirm_login_code"), code)
    assert (landed.status_code, landed.url) == (302, onward)


def test_a_page_for_members_sends_visitors_to_the_log_in_and_back(client):
    with translation.override("nl"):
        address = reverse("organisations:mine")
        answer = client.get(address)
        assert answer.url == f"{reverse('account_login')}?next={address}"


def test_a_wrong_code_gives_no_session_and_the_third_ends_the_try(client, drain):
    user = UserFactory()
    client.post(reverse("account_login"), {"login": user.email})
    address = reverse("account_confirm_login_code")
    answers = [client.post(address, {"code": "AAAAAA"}).status_code for _ in range(4)]
    assert "_auth_user_id" not in client.session
    assert answers[0] == 200
    assert answers[-1] == 302


def test_the_session_key_changes_at_sign_in(client, drain, mailoutbox):
    user = UserFactory()
    client.post(reverse("account_login"), {"login": user.email})
    before = client.session.session_key
    drain()
    client.post(reverse("account_confirm_login_code"), {"code": code_in(mailoutbox[0].body)})
    assert client.session.session_key != before


def test_an_inactive_person_does_not_get_in(client, drain, mailoutbox):
    user = UserFactory(is_active=False)
    client.post(reverse("account_login"), {"login": user.email})
    drain()
    for mail in mailoutbox:
        client.post(reverse("account_confirm_login_code"), {"code": code_in(mail.body)})
    assert "_auth_user_id" not in client.session


def test_a_session_ends_when_the_person_becomes_inactive(sign_in):
    user = UserFactory()
    client = sign_in(user)
    User.objects.filter(pk=user.pk).update(is_active=False)
    assert "login" in client.get(reverse("accounts:profile")).url


def test_mails_of_allauth_wait_in_the_outbox(client):
    client.post(reverse("account_login"), {"login": UserFactory().email})
    assert list(Job.objects.values_list("kind", flat=True)) == ["mail"]


@pytest.mark.parametrize(
    "name", ["account_change_password", "account_set_password", "account_reset_password"]
)
def test_there_are_no_password_screens(name):
    from django.urls import NoReverseMatch

    with pytest.raises(NoReverseMatch):
        reverse(name)
