"""The record: sealed lines that nobody changes unnoticed."""

import hashlib

import pytest
from django.core.management import CommandError, call_command
from django.db import DatabaseError, connection, transaction
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.extra.django import TestCase

from tandem.accounts.models import User
from tandem.audit import triggers
from tandem.audit.models import Entry, Head
from tandem.audit.recording import record
from tandem.audit.verifying import Fault, verify

pytestmark = pytest.mark.django_db


@pytest.fixture
def user():
    return User.objects.create_user("someone@example.org")


def write(user, count=3):
    with transaction.atomic():
        return [record(f"verb.{n}", user, actor=user, data={"n": n}) for n in range(1, count + 1)]


def test_lines_are_numbered_and_chained(user):
    first, second, third = write(user)
    assert [first.number, second.number, third.number] == [1, 2, 3]
    assert (first.previous_hash, second.previous_hash) == ("0" * 64, first.hash)
    assert verify() == []


def test_a_line_names_its_subject_and_no_text(user):
    (line,) = write(user, 1)
    assert (line.subject, line.actor_id, line.data) == (
        f"accounts.user:{user.pk}",
        user.pk,
        {"n": 1},
    )


def test_the_command_tells_that_the_record_holds(user, capsys):
    write(user)
    call_command("verify_audit")
    assert capsys.readouterr().out == "The record holds: 3 lines.\n"


@pytest.mark.parametrize(
    "change", [lambda lines: lines.update(verb="other"), lambda lines: lines.delete()]
)
def test_the_database_refuses_to_change_a_line(user, change):
    write(user)
    triggers.install(connection)
    try:
        with pytest.raises(DatabaseError, match="append-only"), transaction.atomic():
            change(Entry.objects.filter(number=2))
    finally:
        triggers.remove(connection)
    assert [line.verb for line in Entry.objects.all()] == ["verb.1", "verb.2", "verb.3"]


class Tampering(TestCase):
    """With the triggers gone, an insider's change is still found, and the line is named."""

    def setUp(self):
        triggers.remove(connection)

    @settings(max_examples=40, deadline=None)
    @given(st.integers(1, 6), st.sampled_from(["change", "remove", "forge"]))
    def test_every_mutation_is_found(self, number, mutation):
        user = User.objects.create_user(f"{User.objects.count()}@example.org")
        write(user, 6)
        line = Entry.objects.filter(number=number)
        if mutation == "change":
            line.update(data={"n": "something else"})
            found = Fault(number, "changed")
        elif mutation == "remove":
            line.delete()
            last = number == 6
            found = Fault(number, "the end of the record is missing" if last else "missing")
        else:
            line.update(hash=hashlib.sha256(b"forged").hexdigest())
            found = Fault(number, "changed")
        assert found in verify()
        with pytest.raises(CommandError, match=f"line {number}: "):
            call_command("verify_audit")
        Entry.objects.all().delete()
        Head.objects.all().delete()
