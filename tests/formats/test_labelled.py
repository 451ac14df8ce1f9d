"""What stands between a label and what is said of it."""

import pytest
from django.utils import translation

from tandem.formats.labelled import labelled


@pytest.mark.parametrize(
    ("label", "line"),
    [
        ("Titel", "Titel: vul in."),
        ("U gaat akkoord.", "U gaat akkoord. vul in."),
        ("Waar? ", "Waar? vul in."),
    ],
)
def test_a_sentence_has_its_own_mark(label, line):
    assert labelled(label, "vul in.") == line


def test_a_colon_in_french_has_a_space_before_it():
    with translation.override("fr"):
        assert labelled("Titre", "à remplir.") == "Titre\u202f: à remplir."
