"""Limits on guessing, and that they lock nobody out on deadline day (trust T1, T2, F3)."""

import pytest
from django.core.cache import cache
from django.test import Client
from django.urls import reverse

from tests.accounts.codes import code_in
from tests.factories.accounts import UserFactory

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _limits(settings):
    """Tests switch the limits off; here they are allauth's own."""
    settings.ACCOUNT_RATE_LIMITS = {}
    cache.clear()
    yield
    cache.clear()


def ask(client, email: str, address: str):
    return client.post(reverse("account_login"), {"login": email}, REMOTE_ADDR=address)


def test_asking_for_codes_is_limited_by_address():
    answers = [ask(Client(), f"person-{n}@example.org", "10.0.0.1").status_code for n in range(40)]
    assert answers[-1] == 429


def test_a_spoofed_forwarded_header_buys_nothing():
    answers = [
        Client().post(
            reverse("account_login"),
            {"login": f"person-{n}@example.org"},
            REMOTE_ADDR="10.0.0.1",
            headers={"x-forwarded-for": f"10.1.0.{n}"},
        )
        for n in range(40)
    ]
    assert answers[-1].status_code == 429


def test_a_stranger_cannot_lock_a_person_out(drain, mailoutbox, sign_in):
    user = UserFactory()
    live = sign_in(user)
    for n in range(50):
        stranger = Client()
        ask(stranger, user.email, f"10.0.{n}.1")
        stranger.post(reverse("account_confirm_login_code"), {"code": "AAAAAA"})
    assert live.get(reverse("accounts:profile")).context["user"] == user
    cache_of_minutes_later()
    own = Client()
    mailoutbox.clear()
    ask(own, user.email, "10.9.9.9")
    drain()
    own.post(reverse("account_confirm_login_code"), {"code": code_in(mailoutbox[-1].body)})
    assert own.session["_auth_user_id"] == str(user.pk)


def cache_of_minutes_later() -> None:
    """The limit on mails to one address (three a minute) protects the mailbox; let it pass."""
    cache.clear()
