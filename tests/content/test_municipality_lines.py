"""Members of a network are typed by name, one on each line."""

import pytest
from django import forms

from home.models import NetworkPage
from practices.models import PracticePage
from tandem.content.municipality_lines import MunicipalityLines
from tandem.places.models import Municipality

pytestmark = pytest.mark.django_db
GHENT, NAMUR, BORSBEEK = "44021", "92094", "11007"


class PlacesForm(forms.Form):
    places = forms.ModelMultipleChoiceField(
        Municipality.objects.all(), widget=MunicipalityLines, required=False
    )


def typed(text: str) -> PlacesForm:
    return PlacesForm({"places": text})


def codes(form: PlacesForm) -> set[str]:
    assert form.errors == {}
    return {place.nis for place in form.cleaned_data["places"]}


@pytest.mark.parametrize("text", ["Gent\nNamen", "gand\r\n\r\n NAMUR \n", "44021\n92094\nGent"])
def test_names_of_both_languages_and_codes_are_understood(text):
    assert codes(typed(text)) == {GHENT, NAMUR}


def test_nothing_is_nobody():
    assert codes(typed(" \n")) == set()


def test_what_is_no_name_is_named_in_the_error_and_kept():
    form = typed("Gent\nGnet")
    assert "Gnet" in str(form.errors["places"])
    assert form["places"].as_widget().split(">", 1)[1].split("<")[0].split() == ["Gent", "Gnet"]


def test_stored_ones_are_shown_by_name_and_read_back_the_same():
    stored = Municipality.objects.filter(nis__in=[GHENT, NAMUR, BORSBEEK])
    text = MunicipalityLines().format_value(list(stored.values_list("pk", flat=True)))
    assert text.splitlines() == ["Gent", "Namen", "Borsbeek (11007)"]
    assert codes(typed(text)) == {GHENT, NAMUR, BORSBEEK}


def test_names_follow_the_language_of_the_editor(french):
    assert MunicipalityLines().format_value([GHENT]) == "Gand"


def test_every_municipality_can_be_written():
    every = list(Municipality.objects.values_list("pk", flat=True))
    widget = MunicipalityLines()
    read = widget.value_from_datadict({"places": widget.format_value(every)}, {}, "places")
    assert sorted(read) == sorted(every)


@pytest.mark.parametrize(
    ("model", "field"), [(NetworkPage, "members"), (PracticePage, "applied_in")]
)
def test_pages_that_name_several_municipalities_are_written_this_way(model, field):
    form = model.get_edit_handler().get_form_class()
    assert isinstance(form.base_fields[field].widget, MunicipalityLines)


@pytest.mark.parametrize(
    ("model", "field"), [(NetworkPage, "members"), (PracticePage, "applied_in")]
)
def test_an_unknown_name_is_told_as_a_name_and_no_choice(model, field):
    form_class = model.get_edit_handler().get_form_class()
    form = form_class(instance=model())
    with pytest.raises(forms.ValidationError) as refused:
        form.fields[field].clean(["Gnet"])
    assert refused.value.messages == [
        "Er is geen gemeente “Gnet”, of er zijn er meer. Kijk na hoe u ze schrijft, of tik haar NIS-code."
    ]
