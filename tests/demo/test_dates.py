"""Days counted from the day of loading."""

from datetime import UTC, date, datetime

import pytest
import time_machine

from tandem.demo.loading.dates import day, office_day


@pytest.mark.parametrize(
    ("days", "expected"),
    [
        (-3, date(2026, 11, 24)),
        (0, date(2026, 11, 27)),
        (1, date(2026, 11, 30)),
        (2, date(2026, 11, 30)),
        (3, date(2026, 11, 30)),
    ],
)
def test_offices_are_closed_on_saturday_and_sunday(days, expected):
    with time_machine.travel(datetime(2026, 11, 27, 10, tzinfo=UTC), tick=False):
        assert office_day(days) == expected


def test_a_fixed_date_stays_even_on_a_sunday():
    assert day({"date": "2026-11-29"}) == date(2026, 11, 29)
