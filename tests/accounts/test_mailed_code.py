"""Our own code as proof: short life, few tries, one use, one session, constant answers."""

import re
from datetime import UTC, datetime, timedelta

import pytest
import time_machine
from allauth.account.models import EmailAddress
from django.core.cache import cache
from django.test import Client
from django.urls import reverse
from django.utils import translation
from django.utils.http import urlencode

from tandem.audit.models import Entry
from tests.accounts.codes import code_in
from tests.accounts.test_enumeration import HOSTILE
from tests.factories.accounts import UserFactory

pytestmark = pytest.mark.django_db

ONWARD = "/nl/account/email/"


@pytest.fixture
def user():
    return UserFactory()


@pytest.fixture
def client(sign_in, user):
    return sign_in(user)


@pytest.fixture
def ask(client, drain, mailoutbox):
    """`ask()` sends a code and reads it in the mailbox."""

    def reads() -> str:
        mailoutbox.clear()
        client.post(screen(), {"action": "send", "next": ONWARD})
        drain()
        return code_in(mailoutbox[-1].body)

    return reads


def screen() -> str:
    return reverse("accounts:step_up")


def prove(client, code: str):
    return client.post(screen(), {"code": code, "next": ONWARD})


def page(answer) -> tuple[int, str]:
    """Status and body without tokens and what was typed."""
    body = re.sub(r'name="csrfmiddlewaretoken" value="[^"]+"', "", answer.content.decode())
    return answer.status_code, re.sub(r'value="[A-Z0-9-]+"', "", body)


def proofs() -> list[tuple]:
    return list(Entry.objects.values_list("verb", "subject", "data"))


def test_showing_the_screen_sends_nothing(client, drain, mailoutbox):
    shown = client.get(screen(), {"next": ONWARD})
    drain()
    assert (shown.context["sent"], mailoutbox) == (False, [])


def test_the_code_leads_on_and_is_on_the_record(client, ask, user):
    done = prove(client, ask())
    assert (done.status_code, done.url) == (302, ONWARD)
    assert client.get(reverse("account_email")).status_code == 200
    assert proofs() == [("user.proved", f"accounts.user:{user.pk}", {"by": "code"})]


@pytest.mark.parametrize("language", ["nl", "fr"])
def test_the_mail_speaks_the_language_of_the_screen(client, drain, mailoutbox, language):
    with translation.override(language):
        client.post(screen(), {"action": "send", "next": ONWARD})
    drain()
    assert mailoutbox[0].extra_headers["Content-Language"] == language


def test_the_code_goes_to_the_verified_address_alone(client, ask, user, mailoutbox):
    EmailAddress.objects.create(user=user, email="new@example.org", verified=False)
    ask()
    assert [mail.to for mail in mailoutbox] == [[user.email]]


def test_the_code_proves_once(client, ask):
    code = ask()
    prove(client, code)
    with time_machine.travel(datetime.now(UTC) + timedelta(minutes=14)):
        assert prove(client, code).status_code == 422


def test_the_code_lives_fifteen_minutes(client, ask):
    code = ask()
    with time_machine.travel(datetime.now(UTC) + timedelta(minutes=15, seconds=1)):
        assert prove(client, code).status_code == 422
        assert client.get(reverse("account_email")).status_code == 302


def test_the_third_wrong_code_ends_it(client, ask, user):
    code = ask()
    answers = [prove(client, "AAAAAA").status_code for _ in range(3)]
    assert (answers, prove(client, code).status_code) == ([422] * 3, 422)
    assert proofs() == [("user.not_proved", f"accounts.user:{user.pk}", {"by": "code"})]


def test_two_wrong_codes_do_not(client, ask):
    code = ask()
    for _ in range(2):
        prove(client, "AAAAAA")
    assert prove(client, code).url == ONWARD


def test_a_new_code_ends_the_one_before(client, ask):
    first, second = ask(), ask()
    assert prove(client, first).status_code == 422
    assert prove(client, second).url == ONWARD


def test_the_code_of_one_session_works_in_no_other(ask, sign_in, user):
    code = ask()
    assert prove(sign_in(user), code).status_code == 422
    assert prove(sign_in(UserFactory()), code).status_code == 422


def test_wrong_late_used_and_never_sent_are_one_answer(client, ask, sign_in, user):
    never = page(prove(sign_in(user), "AAAAAA"))
    code = ask()
    wrong = page(prove(client, "AAAAAA"))
    with time_machine.travel(datetime.now(UTC) + timedelta(hours=1)):
        late = page(prove(client, code))
    code = ask()
    prove(client, code)
    used = page(prove(client, code))
    assert never == wrong == late == used


@pytest.mark.parametrize("typed", ["", " ", "é" * 6, "A" * 5000])
def test_nonsense_is_refused(client, ask, typed):
    ask()
    assert prove(client, typed).status_code == 422


def test_case_spaces_and_dashes_do_not_matter(client, ask):
    assert prove(client, f" {ask().lower().replace('-', ' ')} ").url == ONWARD


@pytest.mark.parametrize("onward", HOSTILE)
def test_it_never_leads_off_this_site(client, ask, onward):
    done = client.post(screen(), {"code": ask(), "next": onward})
    assert done.url == reverse("accounts:profile")


def test_visitors_get_the_log_in(db):
    answer = Client().get(screen(), {"next": ONWARD})
    assert answer.url.split("?")[0] == reverse("account_login")


@pytest.mark.usefixtures("_limits")
class TestLimits:
    """allauth's own limits, in a bucket that only the person herself can fill."""

    @pytest.fixture
    def _limits(self, settings):
        settings.ACCOUNT_RATE_LIMITS = {}
        cache.clear()
        yield
        cache.clear()

    def test_three_codes_a_minute(self, client, drain, mailoutbox):
        sent = [client.post(screen(), {"action": "send"}).status_code for _ in range(4)]
        drain()
        assert (sent, len(mailoutbox)) == ([302, 302, 302, 429], 3)

    def test_ten_tries_a_minute(self, client):
        tried = [prove(client, "AAAAAA").status_code for _ in range(11)]
        assert tried == [422] * 10 + [429]

    def test_a_stranger_who_asks_for_codes_does_not_use_them_up(self, client, ask, user):
        for n in range(10):
            Client().post(
                reverse("account_login"), {"login": user.email}, REMOTE_ADDR=f"10.0.{n}.1"
            )
        assert prove(client, ask()).url == ONWARD


def test_next_survives_the_sending(client):
    answer = client.post(screen(), {"action": "send", "next": ONWARD})
    assert answer.url == f"{screen()}?{urlencode({'next': ONWARD})}"
    assert client.get(answer.url).context["next"] == ONWARD
