"""Whole numbers of an address or a form, whatever a person or a robot writes there."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tandem.formats.whole_numbers import whole_number, whole_numbers


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("0", 0),
        ("12", 12),
        ("007", 7),
        ("999999999", 999_999_999),
        ("1000000000", None),
        ("9" * 5000, None),
        ("", None),
        ("-1", None),
        ("1.5", None),
        (" 3", None),
        ("3\n", None),
        ("²", None),
        ("٣", None),
    ],
)
def test_digits_alone_are_a_number(text, number):
    assert whole_number(text) == number


@given(st.integers(min_value=0, max_value=999_999_999))
def test_every_number_is_read_as_it_is_written(number):
    assert whole_number(str(number)) == number


@given(st.text(st.characters(categories=["Nd", "Nl", "No"], exclude_characters="0123456789")))
def test_digits_of_other_scripts_are_none(text):
    assert whole_number(text) is None


def test_the_numbers_among_texts_keep_their_order():
    assert whole_numbers(["4", "x", "²", "1"]) == [4, 1]
