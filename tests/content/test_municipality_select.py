"""A page names one municipality: editors choose it from those of today, in their own alphabet."""

import pytest
from django import forms

from home.models import EventPage, NewsPage
from tandem.content.municipality_select import MunicipalitySelect
from tandem.places.models import Municipality

pytestmark = pytest.mark.django_db
BORSBEEK = "11007"


class PlaceForm(forms.Form):
    place = forms.ModelChoiceField(
        Municipality.objects.all(), widget=MunicipalitySelect, required=False
    )


def offered(chosen: str = "") -> list[str]:
    """The names in the list, without the empty line."""
    options = PlaceForm(initial={"place": chosen})["place"].subwidgets
    return [option.data["label"] for option in options][1:]


def test_the_list_follows_the_alphabet_of_the_editor(french):
    names = offered()
    assert names[0] == "Aalter"
    assert names.index("Bruges") < names.index("Gand") < names.index("Soignies")


def test_no_name_stands_in_the_list_twice():
    names = offered()
    assert len(names) == len(set(names))
    assert "Hasselt" in names


def test_one_that_merged_stays_where_it_was_chosen():
    assert not [name for name in offered() if "Borsbeek" in name]
    assert "Borsbeek (11007)" in offered(BORSBEEK)


def test_what_was_chosen_is_read_back():
    form = PlaceForm({"place": BORSBEEK})
    assert form.is_valid()
    assert form.cleaned_data["place"].pk == BORSBEEK


@pytest.mark.parametrize("model", [NewsPage, EventPage])
def test_pages_that_name_a_municipality_offer_this_list(model):
    form = model.get_edit_handler().get_form_class()
    assert isinstance(form.base_fields["place"].widget, MunicipalitySelect)
