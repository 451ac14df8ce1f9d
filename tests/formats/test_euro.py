"""Amounts: what people type in two languages, and what they read back."""

from decimal import Decimal

import pytest
from django.core.exceptions import ValidationError
from django.utils import translation
from hypothesis import given
from hypothesis import strategies as st

from tandem.formats.euro import LARGEST, NARROW, NBSP, euro, number, parse_euro
from tandem.formats.fields import EuroField

AMOUNTS = st.decimals(min_value=0, max_value=LARGEST, places=2)


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("149722", "149722"),
        ("149.722", "149722"),
        ("149.722,00", "149722"),
        ("149 722,00", "149722"),
        (f"149{NARROW}722,00", "149722"),
        (f"149{NBSP}722,00{NBSP}euros", "149722"),
        (f"1{NARROW}006{NARROW}397,00", "1006397"),
        ("1.006.397,00 euro", "1006397"),
        ("€ 12,5", "12.50"),
        ("12,5 €", "12.50"),
        ("1234.50", "1234.50"),
        ("0", "0"),
        ("  7  ", "7"),
    ],
)
def test_reads_what_people_type(typed, meant):
    assert parse_euro(typed) == Decimal(meant)


@pytest.mark.parametrize(
    ("typed", "message"),
    [
        ("", "Enter an amount, for example 12.500,00."),
        ("-5", "The amount cannot be negative."),
        ("−5", "The amount cannot be negative."),
        ("149,722", "It is not clear what you mean: write 149.722 or 149,72."),
        ("1,234.50", "This is not an amount. Write it like 12.500,00."),
        ("1.00.000", "This is not an amount. Write it like 12.500,00."),
        ("1.006 397", "This is not an amount. Write it like 12.500,00."),
        ("twelve", "This is not an amount. Write it like 12.500,00."),
        ("1e5", "This is not an amount. Write it like 12.500,00."),
        ("NaN", "This is not an amount. Write it like 12.500,00."),
        ("٣", "This is not an amount. Write it like 12.500,00."),
        ("10.000.000.000,00", "This amount is too large."),
    ],
)
def test_refuses_with_a_way_out(typed, message):
    with translation.override("en"), pytest.raises(ValueError) as refused:
        parse_euro(typed)
    assert str(refused.value) == message


@given(AMOUNTS, st.sampled_from(["nl", "fr"]))
def test_what_we_write_we_read_back(amount, language):
    assert parse_euro(number(amount, language)) == amount
    assert parse_euro(euro(amount, language)) == amount


@given(st.text(max_size=30))
def test_nonsense_is_refused_and_never_crashes(text):
    try:
        amount = parse_euro(text)
    except ValueError:
        return
    assert Decimal(0) <= amount <= LARGEST
    assert amount == amount.quantize(Decimal("0.01"))


def test_writes_the_total_of_2015_in_both_languages():
    total = Decimal("1006397.00")
    assert euro(total, "nl") == f"1.006.397,00{NBSP}euro"
    assert euro(total, "fr") == f"1{NARROW}006{NARROW}397,00{NBSP}euros"
    assert euro(total, "nl", cents=False) == f"1.006.397{NBSP}euro"
    assert euro(Decimal("1.50"), "fr") == f"1,50{NBSP}euro"


def test_field_keeps_what_it_cannot_read_and_names_its_limits():
    field = EuroField(minimum=Decimal(2500), maximum=Decimal(12500))
    assert field.prepare_value("twelve") == "twelve"
    with translation.override("nl"):
        assert field.prepare_value(Decimal("12500")) == "12.500,00"
        assert field.clean("12.500,00") == Decimal(12500)
    with translation.override("en"):
        for typed, message in [
            ("2.499,99", "The amount must be at least 2.500,00 euro."),
            ("12.500,01", "The amount must be at most 12.500,00 euro."),
        ]:
            with pytest.raises(ValidationError) as refused:
                field.clean(typed)
            assert refused.value.messages == [message]
