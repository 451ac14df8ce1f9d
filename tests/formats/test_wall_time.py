"""Hours on a Belgian clock, also in the two nights when it is changed."""

from datetime import UTC, date, datetime, time, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tandem.formats.dates import belgian
from tandem.formats.wall_time import clock_words, instant_of, is_on_the_clock

DAYS = st.dates(date(1996, 1, 1), date(2060, 12, 31))
MINUTES = st.times().map(lambda at: at.replace(second=0, microsecond=0))


def last_sunday(year: int, month: int) -> date:
    end = date(year, month, 31)
    return end - timedelta(days=(end.weekday() + 1) % 7)


#: The last Sundays of March and of October.
NIGHTS = st.builds(
    last_sunday,
    st.integers(1996, 2060),
    st.sampled_from([3, 10]),
)


@given(DAYS, MINUTES)
def test_every_hour_that_exists_is_shown_as_it_was_typed(day, at):
    if is_on_the_clock(day, at):
        assert belgian(instant_of(day, at)).replace(tzinfo=None) == datetime.combine(day, at)


@given(NIGHTS, MINUTES)
def test_only_the_hour_from_two_to_three_in_march_is_skipped(night, at):
    skipped = night.month == 3 and time(2) <= at < time(3)
    assert is_on_the_clock(night, at) is not skipped


@given(NIGHTS, MINUTES, MINUTES)
def test_later_on_the_clock_is_never_earlier_in_time(night, one, other):
    early, late = sorted([one, other])
    if is_on_the_clock(night, early) and is_on_the_clock(night, late):
        assert instant_of(night, early) <= instant_of(night, late)


@pytest.mark.parametrize(
    ("day", "at", "instant"),
    [
        (date(2027, 1, 29), time(12), datetime(2027, 1, 29, 11, tzinfo=UTC)),
        (date(2027, 7, 1), time(12), datetime(2027, 7, 1, 10, tzinfo=UTC)),
        (date(2027, 3, 28), time(1, 59), datetime(2027, 3, 28, 0, 59, tzinfo=UTC)),
        (date(2027, 3, 28), time(3), datetime(2027, 3, 28, 1, tzinfo=UTC)),
        # 02:30 comes twice in this night: the first is meant, in summer time.
        (date(2027, 10, 31), time(2, 30), datetime(2027, 10, 31, 0, 30, tzinfo=UTC)),
        (date(2027, 10, 31), time(3), datetime(2027, 10, 31, 2, tzinfo=UTC)),
    ],
)
def test_instants_around_the_changes_of_2027(day, at, instant):
    assert instant_of(day, at) == instant


def test_hours_without_a_day_in_both_languages():
    assert clock_words(time(13, 5), "nl") == "13.05\u00a0uur"
    assert clock_words(time(13, 5), "fr") == "13\u00a0h\u00a005"
