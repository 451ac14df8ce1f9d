"""Health: alive without a database, ready only with everything it needs."""

from datetime import timedelta

import pytest
from django.core.cache import cache
from django.core.files.storage import storages
from django.utils import timezone

from tandem.outbox.models import Job
from tandem.web import health

ALL_WELL = dict.fromkeys(["database", "migrations", "cache", "storage", "disk", "outbox"], "ok")


def test_alive_without_a_database(client):
    assert client.get("/livez").json() == {"status": "ok"}


@pytest.mark.django_db
def test_ready(client):
    answer = client.get("/readyz")
    assert (answer.status_code, answer.json()) == (200, {"status": "ok", "checks": ALL_WELL})


def _no_cache(monkeypatch):
    monkeypatch.setattr(cache, "get", lambda key: None)


def _no_storage(monkeypatch):
    def full(name, content):
        raise OSError("disk full")

    monkeypatch.setattr(storages["private"], "save", full)


def _no_disk(monkeypatch):
    monkeypatch.setattr(health, "LEAST_DISK", 1.0)


def _stuck_outbox(monkeypatch):
    Job.objects.create(key="k", kind="mail", run_after=timezone.now() - timedelta(minutes=16))


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("name", "breaks"),
    [("cache", _no_cache), ("storage", _no_storage), ("disk", _no_disk), ("outbox", _stuck_outbox)],
)
def test_not_ready_names_what_broke_and_nothing_else(client, monkeypatch, name, breaks):
    breaks(monkeypatch)
    answer = client.get("/readyz")
    assert answer.status_code == 503
    assert answer.json() == {"status": "failed", "checks": {**ALL_WELL, name: "failed"}}
