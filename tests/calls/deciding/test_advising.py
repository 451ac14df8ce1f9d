"""One amount out of several advices."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from calls.deciding.advising import advised_amount
from calls.enums import Advice

AWARD, REFUSE = (Advice.AWARD, None), (Advice.REFUSE, None)


def part(amount: str):
    return (Advice.PARTIAL, Decimal(amount))


@pytest.mark.parametrize(
    ("advices", "amount"),
    [
        ([], None),
        ([AWARD], "9000.00"),
        ([AWARD, AWARD], "9000.00"),
        ([AWARD, part("6000.00")], "7500.00"),
        ([part("0.01"), part("0.02")], "0.01"),
        ([part("99999.00")], "9000.00"),
        ([AWARD, REFUSE], "9000.00"),
        ([AWARD, REFUSE, REFUSE], "0.00"),
        ([REFUSE], "0.00"),
        ([AWARD, part("4000.00"), REFUSE], "6500.00"),
    ],
)
def test_advices_come_to_one_amount(advices, amount):
    assert advised_amount(Decimal("9000.00"), advices) == (amount and Decimal(amount))


@given(
    requested=st.decimals(0, 100_000, places=2),
    advices=st.lists(
        st.one_of(
            st.just(AWARD),
            st.just(REFUSE),
            st.decimals(0, 200_000, places=2).map(lambda amount: (Advice.PARTIAL, amount)),
        ),
        min_size=1,
        max_size=5,
    ),
)
def test_never_more_than_was_asked_for_and_always_whole_cents(requested, advices):
    amount = advised_amount(requested, advices)
    assert 0 <= amount <= requested
    assert amount == amount.quantize(Decimal("0.01"))
