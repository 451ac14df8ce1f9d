"""Every address × every role. An address that nobody thought about fails: see permissions/rows.py."""

from contextlib import contextmanager

import pytest
from django.db import transaction
from django.test import Client
from django.urls import resolve, reverse
from django.utils import translation

from tandem.accounts.gate import OPEN, is_open_to
from tests.permissions.outcomes import outcome
from tests.permissions.roles import CALL_PEOPLE, STAFF, Who
from tests.permissions.rows import ROWS, rows
from tests.permissions.third_party import FORM_BUILDER, rule_for
from tests.permissions.walking import Address, addresses
from tests.permissions.world import build_world

pytestmark = pytest.mark.django_db

#: One of each kind that the door, the gate and Wagtail's permissions tell apart.
#: The gate is asked about everybody who comes for calls by a test of its own, without requests.
KINDS = [
    Who.ANONYMOUS,
    Who.APPLICANT,
    Who.REVIEWER,
    Who.EDITOR,
    Who.TRANSLATOR,
    Who.APPROVER,
    Who.ADMINISTRATOR,
]


@pytest.fixture(autouse=True)
def _reader_of_dutch():
    """The addresses in the tables are reversed in Dutch."""
    with translation.override("nl"):
        yield


@pytest.fixture
def world():
    return build_world()


@contextmanager
def undone():
    """Whatever happens inside did not happen."""
    with transaction.atomic():
        yield
        transaction.set_rollback(True)


def client_of(who: Who, world, sign_in) -> Client:
    """Signed in, staff with their second factor. An error is an answer here, for the list."""
    user = world.people[who]
    client = sign_in(user, with_second_factor=who in STAFF) if user else Client()
    client.raise_request_exception = False
    return client


def ask(client: Client, method: str, address: str, data: dict | None = None) -> str:
    """The outcome of one request; nothing of it stays, not even a sign-out."""
    with undone():
        cookies = client.cookies.copy()
        answer = getattr(client, method)(address, data or {})
        if answer.streaming:
            b"".join(answer.streaming_content)  # to the end, so that the file is closed
        client.cookies = cookies
        return f"{answer.status_code}!" if answer.status_code >= 500 else outcome(answer, address)


def package_addresses() -> list[Address]:
    """Those of Wagtail, wagtail-localize and allauth that have a rule."""
    return [one for one in addresses() if one.name not in ROWS and rule_for(one.name)]


def test_every_address_has_a_row_or_a_rule():
    unlisted = {one.name for one in addresses() if one.name not in ROWS and not rule_for(one.name)}
    assert sorted(unlisted) == []


def test_every_row_has_an_address():
    assert sorted(set(ROWS) - {one.name for one in addresses()}) == []


@pytest.mark.parametrize("who", list(Who))
def test_our_own_addresses(who, world, sign_in):
    """Every row, by GET and by POST; the list names each wrong answer."""
    client = client_of(who, world, sign_in)
    wrong = []
    for name, row in rows():
        address = reverse(name, args=row.args(world))
        for method, told in (("get", row.get), ("post", row.post or row.get)):
            came = ask(client, method, address, row.data(world))
            if came != told[who]:
                wrong.append(f"{name} {method.upper()}: {came} instead of {told[who]}")
    assert wrong == [], "\n" + "\n".join(wrong)


@pytest.mark.parametrize("who", KINDS)
def test_addresses_of_packages(who, world, sign_in):
    client = client_of(who, world, sign_in)
    wrong = []
    for one in package_addresses():
        rule = rule_for(one.name)
        if who in rule.anything_for:
            continue
        came = ask(client, "get", one.with_nothing())
        if not rule.allows(who, came):
            wrong.append(f"{one.name} {one.with_nothing()}: {came}")
    assert wrong == [], "\n" + "\n".join(wrong)


@pytest.mark.parametrize("who", [Who.ANONYMOUS, Who.REVIEWER])
def test_posts_to_packages(who, world, sign_in):
    """Those whom the door and the gate turn away are turned away from a POST as well."""
    client = client_of(who, world, sign_in)
    wrong = []
    for one in package_addresses():
        rule = rule_for(one.name)
        if who in rule.turned_away and not rule.allows(
            who, came := ask(client, "post", one.with_nothing())
        ):
            wrong.append(f"{one.name} {one.with_nothing()}: {came}")
    assert wrong == [], "\n" + "\n".join(wrong)


@pytest.mark.parametrize("who", CALL_PEOPLE)
def test_the_gate_is_the_same_for_all_who_come_for_calls(who, world):
    """Of Wagtail's own addresses nothing opens but the harmless ones, and the form builder for some."""
    opened = {
        one.name
        for one in package_addresses()
        if one.in_cms and is_open_to(world.people[who], resolve(one.with_nothing()))
    }
    builder = {name for name in opened if name.startswith(FORM_BUILDER)}
    assert bool(builder) is (who is Who.CALLS_MANAGER)
    shadowed = {"wagtailadmin_login", "wagtailadmin_logout"}
    password = {name for name in opened if name.startswith("wagtailadmin_password_reset")}
    assert opened - builder - shadowed - password <= OPEN


@pytest.mark.parametrize("who", [Who.REVIEWER, Who.ADMINISTRATOR])
def test_nothing_of_the_cms_opens_without_a_second_factor(who, world, sign_in):
    client = sign_in(world.people[who])
    # These lead to the only log-in and out, whoever asks (rows_accounts).
    ways_out = ("cms_", "wagtailadmin_login", "wagtailadmin_logout", "wagtailadmin_password_reset")
    opened = {
        one.name
        for one in addresses()
        if one.in_cms
        and not one.name.startswith(ways_out)
        and ask(client, "get", one.with_nothing()) != "second factor"
    }
    assert opened == set()
