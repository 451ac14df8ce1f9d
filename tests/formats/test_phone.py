"""What a telephone dials."""

import pytest

from tandem.formats.phone import phone_link


@pytest.mark.parametrize(
    ("number", "link"),
    [("+32 (0)2/555.01-00", "tel:+32025550100"), ("1700", "tel:1700")],
)
def test_a_link_has_digits_alone(number, link):
    assert phone_link(number) == link
