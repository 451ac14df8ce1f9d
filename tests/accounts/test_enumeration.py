"""Nobody learns from us who has an account (trust T3, F4), and `next` stays on this site."""

import re

import pytest
from django.test import Client
from django.urls import reverse

from tests.accounts.codes import code_in
from tests.factories.accounts import UserFactory

pytestmark = pytest.mark.django_db

HOSTILE = [
    "https://evil.example/",
    "//evil.example/",
    "/\\evil.example",
    "\\\\evil.example",
    "javascript:alert(1)",
    "http:///evil.example",
    "https:evil.example",
    " https://evil.example",
    "data:text/html,x",
    "///evil.example",
    "/\t/evil.example",
    "\x01https://evil.example",
]


def page_after(client, url: str, data: dict) -> tuple[int, str, str]:
    """Status, address and body of what a person sees, without tokens and her own address."""
    first = client.post(url, data)
    second = client.get(first.url)
    body = re.sub(r'name="csrfmiddlewaretoken" value="[^"]+"', "", second.content.decode())
    return first.status_code, first.url, body.replace(next(iter(data.values())), "ADDRESS")


@pytest.mark.parametrize(
    ("name", "field"),
    [
        ("account_login", "login"),
        ("account_request_login_code", "email"),
        ("account_signup", "email"),
    ],
)
def test_known_and_unknown_addresses_get_the_same_page(name, field):
    UserFactory(email="known@example.org")
    url = reverse(name)
    known = page_after(Client(), url, {field: "known@example.org"})
    unknown = page_after(Client(), url, {field: "unknown@example.org"})
    assert known == unknown


def test_an_unknown_address_gets_no_mail_at_sign_in(client, drain, mailoutbox):
    client.post(reverse("account_login"), {"login": "unknown@example.org"})
    drain()
    assert mailoutbox == []


def test_the_owner_of_an_account_is_told_that_there_is_one(client, drain, mailoutbox):
    UserFactory(email="known@example.org")
    client.post(reverse("account_signup"), {"email": "known@example.org"})
    drain()
    (mail,) = mailoutbox
    assert mail.subject.startswith("U hebt al een account")
    assert not re.search(r"^ {4}\S+$", mail.body, re.MULTILINE)


@pytest.mark.parametrize("onward", HOSTILE)
def test_next_never_leaves_this_site(client, drain, mailoutbox, onward):
    user = UserFactory()
    client.post(reverse("account_login"), {"login": user.email, "next": onward})
    drain()
    data = {"code": code_in(mailoutbox[0].body), "next": onward}
    landed = client.post(reverse("account_confirm_login_code"), data)
    assert (landed.status_code, landed.url) == (302, reverse("accounts:landing"))


@pytest.mark.parametrize("onward", HOSTILE)
def test_organisations_never_lead_off_this_site(sign_in, onward):
    client = sign_in(UserFactory())
    data = {"enterprise_number": "0207.499.430", "next": onward}
    answer = client.post(reverse("organisations:add"), data)
    assert answer.url == reverse("organisations:join", args=["0207499430"])


def test_no_mail_is_built_from_a_hostile_host(client, drain, mailoutbox):
    UserFactory(email="known@example.org")
    answer = client.post(
        reverse("account_signup"), {"email": "known@example.org"}, headers={"host": "evil.example"}
    )
    drain()
    assert (answer.status_code, mailoutbox) == (400, [])
