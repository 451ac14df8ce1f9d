"""Open and closed are a matter of the clock, across both clock changes and at the very instant."""
# ruff: noqa: DTZ001 – wall-clock times have no zone: that is the point

from datetime import UTC, datetime, timedelta

import pytest
import time_machine
from django.utils import timezone, translation
from hypothesis import given
from hypothesis import strategies as st

from calls.announcing.forms import BelgianDateTimeField
from calls.announcing.timetable import from_belgian, state_of, to_belgian
from calls.models import Call
from tandem.formats.dates import BELGIUM
from tests.factories.calls import CallFactory

TICK = timedelta(microseconds=1)


def utc(*parts: int) -> datetime:
    return datetime(*parts, tzinfo=UTC)  # type: ignore[misc,arg-type]


TYPED = [
    ((2027, 2, 15, 9, 0), utc(2027, 2, 15, 8, 0)),  # winter
    ((2027, 4, 19, 12, 0), utc(2027, 4, 19, 10, 0)),  # summer
    ((2027, 3, 28, 1, 59), utc(2027, 3, 28, 0, 59)),  # the last minute of winter
    ((2027, 3, 28, 3, 0), utc(2027, 3, 28, 1, 0)),  # the first of summer
    ((2027, 10, 31, 1, 59), utc(2027, 10, 30, 23, 59)),
    ((2027, 10, 31, 3, 0), utc(2027, 10, 31, 2, 0)),
]


@pytest.mark.parametrize(("typed", "instant"), TYPED)
def test_belgian_time_is_read(typed, instant):
    assert from_belgian(datetime(*typed)) == instant
    assert to_belgian(instant) == datetime(*typed)


@pytest.mark.parametrize(
    ("typed", "message"),
    [
        ((2027, 3, 28, 2, 0), "does not exist"),
        ((2027, 3, 28, 2, 59, 59), "does not exist"),
        ((2027, 10, 31, 2, 0), "comes twice"),
        ((2027, 10, 31, 2, 59, 59), "comes twice"),
    ],
)
def test_hours_of_the_clock_change_are_refused(typed, message):
    with translation.override("en"), pytest.raises(ValueError, match=message):
        from_belgian(datetime(*typed))


@given(st.datetimes(datetime(2000, 1, 1), datetime(2090, 1, 1)))
def test_every_belgian_time_comes_back_or_is_refused(typed):
    try:
        instant = from_belgian(typed)
    except ValueError:
        first, second = (typed.replace(tzinfo=BELGIUM, fold=fold) for fold in (0, 1))
        assert first.utcoffset() != second.utcoffset()
    else:
        assert to_belgian(instant) == typed
        assert instant.tzinfo is UTC


@pytest.mark.parametrize("zone", ["Europe/Brussels", "UTC", "America/New_York"])
def test_the_field_reads_belgian_time_whatever_zone_is_active(zone):
    field = BelgianDateTimeField()

    with timezone.override(zone):
        assert field.clean("2027-04-19 12:00") == utc(2027, 4, 19, 10, 0)
        shown = field.prepare_value(utc(2027, 4, 19, 10, 0))
    assert shown == datetime(2027, 4, 19, 12, 0)


def call(opens: datetime, closes: datetime) -> Call:
    """An opened call, not in any database."""
    return CallFactory.build(opens_at=opens, closes_at=closes, form_version=None, opened_by=None)


DEADLINES = [
    utc(2027, 4, 19, 10, 0),
    utc(2027, 3, 28, 0, 59, 59),  # just before the clock goes forward
    utc(2027, 3, 28, 1, 0),  # 03.00: the instant at which it did
    utc(2027, 10, 31, 0, 30),  # 02.30, for the first time
    utc(2027, 10, 31, 1, 30),  # 02.30, for the second time
]


@pytest.mark.parametrize("closes", DEADLINES)
def test_the_deadline_itself_is_in_time_and_the_next_instant_is_not(closes):
    one = call(closes - timedelta(days=60), closes)

    for instant, is_open, state in (
        (closes - TICK, True, "open"),
        (closes, True, "open"),
        (closes + TICK, False, "closed"),
    ):
        with time_machine.travel(instant, tick=False):
            assert (one.is_open(), one.is_closed()) == (is_open, not is_open)
            assert state_of(one, timezone.now()) == state


@pytest.mark.parametrize("opens", DEADLINES)
def test_the_opening_itself_is_open_and_the_instant_before_is_not(opens):
    one = call(opens, opens + timedelta(days=60))

    for instant, is_open, state in (
        (opens - TICK, False, "announced"),
        (opens, True, "open"),
    ):
        with time_machine.travel(instant, tick=False):
            assert (one.is_open(), one.is_closed()) == (is_open, False)
            assert state_of(one, timezone.now()) == state


INSTANTS = st.datetimes(
    datetime(2027, 3, 1),
    datetime(2027, 11, 30),
    timezones=st.just(UTC),
)


@given(opens=INSTANTS, closes=INSTANTS, now=INSTANTS)
def test_open_means_between_opening_and_closing(opens, closes, now):
    one = call(opens, closes)

    assert one.is_open(now) == (opens <= now <= closes)
    assert not (one.is_open(now) and one.is_closed(now))


@given(now=INSTANTS, wait=st.timedeltas(timedelta(0), timedelta(days=400)))
def test_what_is_closed_stays_closed(now, wait):
    one = call(utc(2027, 3, 1), utc(2027, 7, 1))

    assert not one.is_closed(now) or one.is_closed(now + wait)


def test_a_call_that_nobody_opened_is_never_open():
    one = call(utc(2027, 3, 1), utc(2027, 7, 1))
    one.opened_at = None

    assert one.is_open(utc(2027, 4, 1)) is False
    assert state_of(one, utc(2027, 4, 1)) == "building"


@pytest.mark.django_db
@pytest.mark.parametrize("closes", DEADLINES)
def test_the_database_asks_the_same_clock(closes):
    one = CallFactory(opens_at=closes - timedelta(days=60), closes_at=closes)

    for instant in (closes - TICK, closes, closes + TICK, one.opens_at - TICK, one.opens_at):
        with time_machine.travel(instant, tick=False):
            assert Call.objects.open().filter(pk=one.pk).exists() == one.is_open()
