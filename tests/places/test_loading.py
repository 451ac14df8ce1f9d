"""The table of municipalities follows the file."""

import pytest

from tandem.places.loading import load_municipalities, municipalities_in_file
from tandem.places.models import Municipality

pytestmark = pytest.mark.django_db


def test_all_municipalities_are_there_after_migrate():
    assert (Municipality.objects.count(), Municipality.objects.current().count()) == (594, 565)


def test_loading_again_writes_nothing():
    assert load_municipalities() == 0


def test_loading_repairs_what_differs_and_leaves_other_rows_alone():
    Municipality.objects.filter(nis="11002").update(name_nl="Stad")
    Municipality.objects.filter(nis="11001").delete()
    assert load_municipalities() == 2
    names = dict(
        Municipality.objects.filter(pk__in=["11001", "11002"]).values_list("pk", "name_nl")
    )
    assert names == {"11001": "Aartselaar", "11002": "Antwerpen"}


def test_every_ended_municipality_ends_the_day_before_its_successor_starts_or_later():
    places = municipalities_in_file()
    wrong = [
        nis
        for nis, row in places.items()
        if row["successor_id"]
        and row["valid_to"] <= places[row["successor_id"]]["valid_from"]
        # Antwerp kept its code and only grew; new codes start the day after.
        and (places[row["successor_id"]]["valid_from"] - row["valid_to"]).days != 1
    ]
    assert wrong == []


def test_brussels_has_nineteen_municipalities_and_no_province():
    brussels = Municipality.objects.brussels()
    assert (brussels.count(), set(brussels.values_list("province_nis", flat=True))) == (19, {""})
