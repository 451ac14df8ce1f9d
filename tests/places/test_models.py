"""Old and new codes."""

from datetime import date

import pytest

from tandem.places.models import Municipality

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("71022", "71072"),  # Hasselt
        ("37015", "37022"),  # Tielt
        ("11007", "11002"),  # Borsbeek → Antwerp
        ("82003", "82039"),  # Bastogne, a month earlier
        ("71072", "71072"),
    ],
)
def test_current_is_the_last_successor(old, new):
    assert Municipality.objects.get(pk=old).current().pk == new


def test_current_follows_a_chain_of_mergers():
    Municipality.objects.filter(pk="71072").update(valid_to=date(2030, 12, 31), successor="73110")
    assert Municipality.objects.get(pk="71022").current().pk == "73110"


def test_same_name_two_codes():
    named = Municipality.objects.filter(name_nl="Hasselt").order_by("valid_from")
    assert [(place.pk, place.exists) for place in named] == [("71022", False), ("71072", True)]


@pytest.mark.parametrize(
    ("day", "codes"),
    [(date(2024, 12, 31), ["37015"]), (date(2025, 1, 1), ["37022"]), (None, ["37022"])],
)
def test_current_on_a_day(day, codes):
    found = Municipality.objects.filter(name_nl="Tielt").current(day)
    assert [place.pk for place in found] == codes


@pytest.mark.usefixtures("french")
def test_the_name_is_in_the_language_of_the_reader():
    assert str(Municipality.objects.get(pk="11002")) == "Anvers"


@pytest.mark.usefixtures("dutch")
def test_the_name_in_dutch():
    assert str(Municipality.objects.get(pk="11002")) == "Antwerpen"
