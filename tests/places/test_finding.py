"""Find a municipality by what people type."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tandem.places.finding import find, plain
from tandem.places.loading import municipalities_in_file
from tandem.places.models import Municipality

PLACES = [Municipality(**columns) for columns in municipalities_in_file().values()]


@pytest.mark.parametrize(
    ("typed", "nis"),
    [
        ("Affligem", "23105"),
        ("wezembeek oppem", "23103"),
        ("ECAUSSINNES", "55050"),
        ("Bruges", "31005"),
        ("Brugge", "31005"),
        ("31005", "31005"),
        ("Lokeren", "46029"),
        ("Tielt", "37022"),
    ],
)
def test_one_name_is_one_municipality_of_today(typed, nis):
    found = find(typed, PLACES)
    assert found.only is not None
    assert found.only.pk == nis
    assert found.matches[0] == found.only
    assert found.suggestions == []


@pytest.mark.parametrize("typed", ["", "   ", "-", "’"])
def test_nothing_typed_finds_nothing(typed):
    found = find(typed, PLACES)
    assert (found.matches, found.suggestions, found.only) == ([], [], None)


def test_beginnings_come_before_parts():
    names = [place.name_nl for place in find("gent", PLACES).matches]
    assert names[0] == "Gent"
    ranks = [plain(name).startswith("gent") for name in names]
    assert ranks == sorted(ranks, reverse=True)


def test_one_letter_finds_beginnings_alone():
    assert all(
        plain(place.name_nl)[0] == "z" or plain(place.name_fr)[0] == "z"
        for place in find("z", PLACES).matches
    )


@given(st.sampled_from(PLACES), st.data())
def test_a_letter_left_out_of_a_longer_name_still_leads_there(place, data):
    name = plain(place.name_nl)
    if len(name) < 6:
        return
    at = data.draw(st.integers(0, len(name) - 1))
    found = find(name[:at] + name[at + 1 :], PLACES)
    assert found.suggestions or found.matches


@given(st.text(max_size=90))
def test_any_text_is_answered(typed):
    found = find(typed, PLACES)
    assert not (found.matches and found.suggestions)
    assert found.only is None or found.only in found.matches
