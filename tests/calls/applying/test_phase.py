"""How long there still is, on the Belgian calendar."""

from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from django.utils import translation

from calls.applying.phase import remaining
from tests.factories.calls import CallFactory

BELGIUM = ZoneInfo("Europe/Brussels")


def wall(text):
    """An instant by the Belgian clock on the wall."""
    return datetime.fromisoformat(text).replace(tzinfo=BELGIUM)


def left(closes, now):
    call = CallFactory.build(
        programme=None,
        form_version=None,
        opened_by=None,
        opens_at=wall(now) - timedelta(days=400),
        opened_at=wall(now) - timedelta(days=400),
        closes_at=wall(closes),
    )
    with translation.override("en"):
        return remaining(call, wall(now))


@pytest.mark.parametrize(
    ("now", "words"),
    [
        ("2027-01-17T12:00", "12 days left"),
        ("2027-01-28T00:01", "1 day left"),
        ("2027-01-28T23:59", "1 day left"),
        ("2027-01-29T00:00", "Last day: 12 hours left"),
        ("2027-01-29T10:30", "Last day: 1 hour left"),
        ("2027-01-29T11:15", "Last day: 45 minutes left"),
        ("2027-01-29T11:59:30", "Last day: 1 minute left"),
        ("2027-01-29T12:00", "Last day: 1 minute left"),
        ("2027-01-29T12:00:01", ""),
    ],
)
def test_remaining(now, words):
    assert left("2027-01-29T12:00", now) == words


@pytest.mark.parametrize(
    ("closes", "now", "words"),
    [
        ("2027-03-28T12:00", "2027-03-27T13:00", "1 day left"),
        ("2026-10-25T12:00", "2026-10-24T11:00", "1 day left"),
        ("2027-03-29T00:30", "2027-03-28T23:45", "1 day left"),
    ],
)
def test_remaining_across_a_change_of_the_clock(closes, now, words):
    assert left(closes, now) == words
