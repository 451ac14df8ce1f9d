"""Every spelling of an enterprise number, and nothing else."""

import re

import pytest
from django.utils import translation
from hypothesis import given
from hypothesis import strategies as st

from tandem.formats.enterprise import format_enterprise_number, parse_enterprise_number
from tandem.formats.enterprise_field import EnterpriseNumberField


def with_check(base: int) -> str:
    return f"{base:08d}{97 - base % 97:02d}"


numbers = st.integers(min_value=2_000_000, max_value=19_999_999).map(with_check)
gaps = st.sampled_from(["", " ", ".", "-", "/", "\u00a0", "\u202f", " . ", "–"])
fronts = st.sampled_from(
    [
        "",
        "BE",
        "be ",
        "BE-",
        "BTW BE ",
        "TVA BE",
        "KBO: ",
        "n° d'entreprise ",
        "  ",
        "\u00a0BE\u00a0",
    ]
)


@given(numbers, fronts, gaps, gaps, gaps)
def test_every_spelling_is_read(number, front, one, two, after):
    typed = f"{front}{number[:4]}{one}{number[4:7]}{two}{number[7:]}{after}"
    assert parse_enterprise_number(typed) == number


@given(numbers.filter(lambda number: number[0] == "0"), gaps)
def test_nine_digits_of_before_2005_are_read(number, gap):
    assert parse_enterprise_number(f"{number[1:4]}{gap}{number[4:]}") == number


@given(numbers, st.integers(min_value=1, max_value=9), st.integers(min_value=0, max_value=9))
def test_one_wrong_digit_is_noticed(number, shift, place):
    digit = str((int(number[place]) + shift) % 10)
    with pytest.raises(ValueError):
        parse_enterprise_number(number[:place] + digit + number[place + 1 :])


@given(st.text())
def test_any_text_gives_ten_digits_or_a_message(text):
    try:
        answer = parse_enterprise_number(text)
    except ValueError as refusal:
        answer = str(refusal)
    assert re.fullmatch(r"[01][0-9]{9}|\D.*[.]", answer)


@given(numbers)
def test_what_is_shown_can_be_read_again(number):
    assert parse_enterprise_number(format_enterprise_number(number)) == number


@pytest.mark.parametrize(
    ("typed", "number"),
    [
        ("0207.499.430", "0207499430"),
        ("BE 0207 499 430", "0207499430"),
        ("BE0207499430", "0207499430"),
        ("207.499.430", "0207499430"),
        ("BE(0)207.499.430", "0207499430"),
        ("０２０７４９９４３０", "0207499430"),
    ],
)
def test_spellings_seen_on_letters(typed, number):
    assert parse_enterprise_number(typed) == number


@pytest.mark.parametrize(
    ("typed", "words"),
    [
        ("", "Enter the enterprise number"),
        ("   ", "Enter the enterprise number"),
        ("2.123.456.789", "establishment number"),
        ("8123456789", "establishment number"),
        ("0207.499.431", "Check the digits"),
        ("0207.499", "ten digits"),
        ("0207.499.430.1", "ten digits"),
        ("9123456789", "ten digits"),
        ("0207x499430", "ten digits"),
        ("٠٢٠٧٤٩٩٤٣٠", "ten digits"),
        ("stad Gent", "ten digits"),
    ],
)
def test_the_message_says_what_is_wrong(typed, words):
    with translation.override("en"), pytest.raises(ValueError, match=words):
        parse_enterprise_number(typed)


def test_shown_with_dots():
    shown = [format_enterprise_number("0207499430"), format_enterprise_number("odd")]
    assert shown == ["0207.499.430", "odd"]


def test_the_field_keeps_what_cannot_be_read():
    field = EnterpriseNumberField()
    assert [field.prepare_value("0207499430"), field.prepare_value("0207 49")] == [
        "0207.499.430",
        "0207 49",
    ]
    assert field.clean("BE 0207.499.430") == "0207499430"
    assert not field.has_changed("0207499430", "0207 499 430")
