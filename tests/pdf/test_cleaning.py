"""Nothing that people type may keep a strict PDF from being made."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tandem.pdf.cleaning import clean, clean_text
from tandem.pdf.coverage import covered


@pytest.mark.parametrize(
    ("typed", "drawn"),
    [
        ("Geïntegreerd beleid – « égalité » € 5", "Geïntegreerd beleid – « égalité » € 5"),
        ("a\x00b\x07c\x1bd", "abcd"),
        ("one\r\ntwo\rthree\u2028four\tfive", "one\ntwo\nthree\nfour five"),
        ("feest 🎉🎉🎉!", "feest ?!"),
        ("who? me", "who? me"),
        ("what??", "what??"),
        ("e\u0301", "é"),
        ("\u202eevil\u202c", "evil"),
        ("Ελλάδα", "?"),
        ("1\u202f006\u00a0397", "1\u202f006\u00a0397"),
        ("\U0001d400bc", "Abc"),
        ("x\u3000y", "x y"),
    ],
)
def test_text_is_made_drawable(typed, drawn):
    assert clean_text(typed) == drawn


def test_values_are_cleaned_in_depth_and_keys_stay():
    data = {"a\x01": ["\x02x", {"b": "\x03y"}], "n": 1, "none": None, "yes": True}
    assert clean(data) == {"a\x01": ["x", {"b": "y"}], "n": 1, "none": None, "yes": True}


@given(st.text())
def test_every_character_left_can_be_drawn(typed):
    left = {ord(character) for character in clean_text(typed)} - {ord("\n")}
    assert left <= covered()


def test_fonts_cover_what_dutch_and_french_need():
    needed = (
        "ABCXYZabcxyz0123456789àâçéèêëîïôùûüÿœŒæÇÉÈÀëïéèöüáíóú€–—‘’“”«»…•≠=§°²\u00a0\u202f\u2011"
    )
    assert {c for c in needed if ord(c) not in covered()} <= {"≠"}
