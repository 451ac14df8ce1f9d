"""Choosing a municipality."""

import pytest
from django import forms

from tandem.places.fields import MunicipalityField, municipality_choices
from tandem.places.models import Municipality

pytestmark = pytest.mark.django_db


class PlaceForm(forms.Form):
    place = MunicipalityField()
    brussels = MunicipalityField(region_nis="04000", required=False)


def labels(language_fixture_field: str) -> dict[str, str]:
    return dict(PlaceForm().fields[language_fixture_field].choices)


@pytest.mark.usefixtures("french")
def test_names_are_in_the_language_of_the_reader():
    choices = labels("place")
    assert (choices["11002"], choices["62063"]) == ("Anvers", "Liège")


@pytest.mark.usefixtures("dutch")
def test_the_province_tells_namesakes_apart():
    old, new = Municipality.objects.filter(name_nl="Hasselt").order_by("pk")
    new.province_nl = "Nieuw-Limburg"
    assert municipality_choices([new, old]) == [
        ("71022", "Hasselt (Limburg)"),
        ("71072", "Hasselt (Nieuw-Limburg)"),
    ]


@pytest.mark.usefixtures("dutch")
def test_only_municipalities_of_today_are_offered_in_one_alphabet():
    choices = list(labels("place"))
    assert len(choices) == 566
    assert "71022" not in choices
    names = [label for nis, label in list(labels("place").items())[1:]]
    assert names[:3] == ["Aalst", "Aalter", "Aarlen"]


@pytest.mark.usefixtures("dutch")
def test_a_region_narrows_the_list():
    assert len(labels("brussels")) == 20


def test_the_nis_code_gives_the_municipality():
    form = PlaceForm({"place": "11002", "brussels": ""})
    assert form.is_valid()
    assert form.cleaned_data == {"place": Municipality.objects.get(pk="11002"), "brussels": None}


@pytest.mark.parametrize("typed", ["71022", "Antwerpen", "99999", "11002; --"])
def test_anything_else_is_refused(typed):
    form = PlaceForm({"place": typed})
    assert list(form.errors) == ["place"]


def test_the_chosen_one_is_selected_again():
    form = PlaceForm(initial={"place": Municipality.objects.get(pk="11002")})
    assert '<option value="11002" selected>' in str(form["place"])
