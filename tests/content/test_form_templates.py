"""Our crispy templates: label, hint, error, control; a summary that links to each control."""

import re

from crispy_forms.templatetags.crispy_forms_filters import as_crispy_form
from django import forms
from django.utils import translation


class EuroInput(forms.TextInput):
    """A box with its unit beside it."""

    suffix = "euro"


class ProjectForm(forms.Form):
    """One field of every kind of drawing."""

    title = forms.CharField(label="Title", help_text="At most 120 characters.")
    amount = forms.CharField(label="Amount", widget=EuroInput)
    start = forms.CharField(label="Start", required=False)
    envelope = forms.ChoiceField(
        label="Envelope",
        help_text="Choose one.",
        widget=forms.RadioSelect,
        choices=[("a", "Local"), ("b", "Regional")],
    )
    agreement = forms.FileField(label="Agreement", help_text="Pdf.")
    declared = forms.BooleanField(label="I declare this is true.")


def render(data: dict[str, str] | None) -> str:
    """The form as crispy draws it, in English, white space folded."""
    form = ProjectForm(data, files={} if data is not None else None)
    with translation.override("en"):
        return " ".join(as_crispy_form(form).split())


def test_summary_links_to_every_control_in_order() -> None:
    html = render({})

    assert re.findall(r'<li><a href="#([^"]+)">([^<]+)</a></li>', html) == [
        ("id_title", "Title: This field is required."),
        ("id_amount", "Amount: This field is required."),
        ("id_envelope_0", "Envelope: This field is required."),
        ("id_agreement", "Agreement: This field is required."),
        ("id_declared", "I declare this is true. This field is required."),
    ]
    ids = set(re.findall(r' id="([^"]+)"', html))
    assert set(re.findall(r'href="#([^"]+)"', html)) - ids == set()


def test_everything_described_is_there() -> None:
    html = render({})
    ids = set(re.findall(r' id="([^"]+)"', html))
    described = [
        part for value in re.findall(r'aria-describedby="([^"]+)"', html) for part in value.split()
    ]

    assert described == [
        "id_title_helptext",
        "id_title_error",
        "id_amount_error",
        "id_envelope_helptext",
        "id_envelope_error",
        "id_agreement_helptext",
        "id_agreement_error",
        "id_declared_error",
    ]
    assert set(described) - ids == set()


def test_hint_and_error_stand_above_the_control() -> None:
    html = render({})
    places = [
        html.index(mark)
        for mark in ('for="id_title"', "id_title_helptext", "id_title_error", 'name="title"')
    ]

    assert places == sorted(places)


def test_error_begins_with_a_hidden_word() -> None:
    html = render({})

    assert html.count('<p class="field-error"><span class="visually-hidden">Error: </span>') == 5


def test_optional_is_said_and_required_is_not_marked() -> None:
    html = render(None)

    assert re.findall(r'<label for="(\w+)">[^<]*<span class="field-optional">', html) == [
        "id_start"
    ]
    assert "*" not in html


def test_radios_stand_in_a_fieldset_with_a_legend() -> None:
    html = render(None)

    assert re.findall(r"<legend>([^<]+?)\s*</legend>", html) == ["Envelope"]
    assert re.findall(r'<label for="(id_envelope_\d)"', html) == ["id_envelope_0", "id_envelope_1"]


def test_unit_stands_beside_the_box() -> None:
    assert re.findall(r'<span class="input-group-text">([^<]+)</span>', render(None)) == ["euro"]


def test_untouched_form_has_no_summary() -> None:
    assert "error-summary" not in render(None)
