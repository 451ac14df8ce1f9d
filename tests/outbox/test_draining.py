"""Promises are kept once, later when they fail, and by another worker when one dies."""

from datetime import timedelta

import pytest
import time_machine
from django.db import connection, transaction
from django.utils import timezone
from kombu.exceptions import OperationalError

from tandem.outbox import handlers
from tandem.outbox.draining import BACK_OFF, LEASE, drain_outbox
from tandem.outbox.models import Job
from tandem.outbox.promising import promise
from tandem.outbox.tasks import PAUSE, drain

pytestmark = pytest.mark.django_db


@pytest.fixture
def seen(monkeypatch):
    done: list[dict] = []
    monkeypatch.setitem(handlers._HANDLERS, "note", done.append)
    return done


@pytest.fixture
def broken(monkeypatch):
    def fail(payload):
        raise OSError("no mail server")

    monkeypatch.setitem(handlers._HANDLERS, "note", fail)


def make(key="a", kind="note"):
    with transaction.atomic():
        return promise(kind, {"key": key}, key=key)


def test_a_promise_is_done_once(seen):
    make()
    assert (drain_outbox(), drain_outbox()) == (1, 0)
    assert seen == [{"key": "a"}]


def test_the_same_key_is_one_job(seen):
    make(), make(), make("b")
    drain_outbox()
    assert seen == [{"key": "a"}, {"key": "b"}]


def test_a_rolled_back_promise_was_never_made(seen):
    with transaction.atomic():
        promise("note", {}, key="x")
        transaction.set_rollback(True)
    assert Job.objects.count() == 0


@pytest.mark.django_db(transaction=True)
def test_a_promise_outside_a_transaction_is_refused():
    with pytest.raises(RuntimeError, match="belongs in the transaction"):
        promise("note", {}, key="x")


def test_failure_waits_and_tries_again_until_given_up(broken):
    make()
    with time_machine.travel(timezone.now(), tick=False) as clock:
        for wait in BACK_OFF:
            assert drain_outbox() == 0
            job = Job.objects.get()
            assert job.run_after == timezone.now() + wait
            assert job.last_error == "OSError: no mail server"
            clock.shift(wait)
        drain_outbox()
        assert Job.objects.get().failed_at == timezone.now()
        clock.shift(timedelta(days=9))
        assert drain_outbox() == 0


def test_one_failure_does_not_stop_the_next_job(broken, monkeypatch):
    done: list[dict] = []
    monkeypatch.setitem(handlers._HANDLERS, "other", done.append)
    make("a"), make("b", kind="other")
    assert drain_outbox() == 1
    assert done == [{"key": "b"}]


def test_an_unknown_kind_is_kept(seen):
    make(kind="unheard-of")
    assert drain_outbox() == 0
    assert Job.objects.get().last_error == "KeyError: 'unheard-of'"


def test_a_dead_workers_job_is_taken_after_its_lease(seen):
    job = make()
    Job.objects.filter(pk=job.pk).update(leased_until=timezone.now() + LEASE, attempts=1)
    assert drain_outbox() == 0
    with time_machine.travel(timezone.now() + LEASE + timedelta(seconds=1)):
        assert drain_outbox() == 1


def test_a_broker_that_is_down_breaks_nothing(monkeypatch, django_capture_on_commit_callbacks):
    def unreachable(**options):
        raise OperationalError("broker unreachable")

    monkeypatch.setattr("tandem.outbox.tasks.drain.apply_async", unreachable)
    with django_capture_on_commit_callbacks(execute=True) as called:
        make()
    assert len(called) == 1
    assert Job.objects.filter(done_at__isnull=True).count() == 1


def test_others_can_write_between_two_jobs_where_one_writes_at_a_time(seen, monkeypatch):
    rests: list[tuple[float, int]] = []
    monkeypatch.setattr("time.sleep", lambda seconds: rests.append((seconds, len(seen))))
    make(), make("b")
    assert drain() == 2
    alone = connection.vendor == "sqlite"
    assert rests == ([(PAUSE, 1), (PAUSE, 2)] if alone else [])
