"""Amounts written out."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tandem.formats.words import dutch_number, euro_in_words, french_number


@pytest.mark.parametrize(
    ("amount", "dutch", "french"),
    [
        ("0.00", "nul euro", "zéro euro"),
        ("1.00", "een euro", "un euro"),
        ("1.01", "een euro en een cent", "un euro et un centime"),
        ("22.50", "tweeëntwintig euro en vijftig cent", "vingt-deux euros et cinquante centimes"),
        ("71.00", "eenenzeventig euro", "septante et un euros"),
        ("80.00", "tachtig euro", "quatre-vingts euros"),
        ("81.00", "eenentachtig euro", "quatre-vingt-un euros"),
        ("99.00", "negenennegentig euro", "nonante-neuf euros"),
        ("200.00", "tweehonderd euro", "deux cents euros"),
        ("201.00", "tweehonderdeen euro", "deux cent un euros"),
        ("1000.00", "duizend euro", "mille euros"),
        ("12500.00", "twaalfduizend vijfhonderd euro", "douze mille cinq cents euros"),
        ("80000.00", "tachtigduizend euro", "quatre-vingt mille euros"),
        (
            "149722.00",
            "honderdnegenenveertigduizend zevenhonderdtweeëntwintig euro",
            "cent quarante-neuf mille sept cent vingt-deux euros",
        ),
        ("200000.00", "tweehonderdduizend euro", "deux cent mille euros"),
        (
            "1006397.00",
            "een miljoen zesduizend driehonderdzevenennegentig euro",
            "un million six mille trois cent nonante-sept euros",
        ),
        ("2000000.00", "twee miljoen euro", "deux millions d’euros"),
    ],
)
def test_amounts_are_written_out(amount, dutch, french):
    assert euro_in_words(Decimal(amount), "nl") == dutch
    assert euro_in_words(Decimal(amount), "fr") == french


@pytest.mark.parametrize("amount", ["-1", "0.001", "1000000000"])
def test_other_amounts_are_refused(amount):
    with pytest.raises(ValueError, match="cannot be written out"):
        euro_in_words(Decimal(amount), "nl")


@pytest.mark.parametrize("write", [dutch_number, french_number])
@given(first=st.integers(0, 999_999_999), second=st.integers(0, 999_999_999))
def test_no_two_numbers_read_the_same(write, first, second):
    assert (write(first) == write(second)) == (first == second)
