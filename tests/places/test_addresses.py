"""The last part of a municipality's address."""

import pytest

from tandem.places.addresses import address_part, code_in
from tandem.places.loading import municipalities_in_file
from tandem.places.models import Municipality

PLACES = [Municipality(**columns) for columns in municipalities_in_file().values()]


@pytest.mark.parametrize("language", ["nl", "fr"])
def test_every_municipality_has_its_own_address_and_is_found_by_it(language):
    parts = [address_part(place, language) for place in PLACES]
    assert len(set(parts)) == len(PLACES)
    assert [code_in(part) for part in parts] == [place.pk for place in PLACES]
    assert all(part.isascii() and part == part.lower() for part in parts)


@pytest.mark.parametrize(
    "part", ["", "roeselare", "roeselare-360150", "36015x", "roeselare36015", "-"]
)
def test_what_has_no_code_at_its_end_has_none(part):
    assert code_in(part) == ""
