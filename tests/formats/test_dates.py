"""Dates and instants in both languages, across both clock changes."""

from datetime import UTC, date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tandem.formats import dates

NBSP = dates.NBSP


@pytest.mark.parametrize(
    ("instant", "dutch", "french"),
    [
        (
            datetime(2027, 1, 29, 11, 0, tzinfo=UTC),
            f"vrijdag 29 januari 2027 om 12.00{NBSP}uur",
            f"vendredi 29 janvier 2027 à 12{NBSP}h{NBSP}00",
        ),
        (  # after the clock change of 28 March 2027: UTC+2
            datetime(2027, 4, 19, 10, 0, tzinfo=UTC),
            f"maandag 19 april 2027 om 12.00{NBSP}uur",
            f"lundi 19 avril 2027 à 12{NBSP}h{NBSP}00",
        ),
        (
            datetime(2027, 3, 28, 0, 59, tzinfo=UTC),
            f"zondag 28 maart 2027 om 01.59{NBSP}uur",
            f"dimanche 28 mars 2027 à 1{NBSP}h{NBSP}59",
        ),
        (
            datetime(2027, 3, 28, 1, 0, tzinfo=UTC),
            f"zondag 28 maart 2027 om 03.00{NBSP}uur",
            f"dimanche 28 mars 2027 à 3{NBSP}h{NBSP}00",
        ),
    ],
)
def test_moment(instant, dutch, french):
    assert dates.moment(instant, "nl") == dutch
    assert dates.moment(instant, "fr") == french


def test_publication_line_of_the_zele_news():
    day = date(2021, 9, 20)
    assert dates.publication_date(day, "nl") == "ma 20 sep 2021"
    assert dates.publication_date(day, "fr") == "lun. 20 sept. 2021"


def test_french_first_of_the_month():
    assert dates.long_date(date(2027, 2, 1), "fr") == "1er février 2027"
    assert dates.weekday_date(date(2027, 2, 1), "fr") == "lundi 1er février 2027"
    assert dates.long_date(date(2027, 2, 11), "fr") == "11 février 2027"
    assert dates.long_date(date(2027, 2, 1), "nl") == "1 februari 2027"


@given(st.integers(1_577_836_800, 2_208_988_800))
def test_a_belgian_clock_is_one_or_two_hours_ahead(second):
    instant = datetime.fromtimestamp(second, tz=UTC)
    ahead = dates.belgian(instant).utcoffset().total_seconds()
    assert ahead in {3600, 7200}
    assert dates.belgian(instant) == instant
