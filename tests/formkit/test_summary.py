"""Answers as people read them, and by meaning."""

from datetime import date
from decimal import Decimal

import pytest
from django.utils import translation

from tandem.formkit.mapping import mapped
from tandem.formkit.summary import FileLink, summarise
from tandem.formkit.words import count_words
from tests.formkit import samples

pytestmark = pytest.mark.django_db


def rows(language: str) -> dict[str, str]:
    """Labels and answers in one language."""
    with translation.override(language):
        sections = summarise(samples.sample_form(), samples.complete_answers(), language=language)
    return {row.label: row.value_text for section in sections for row in section.rows}


def test_answers_in_french():
    with translation.override(None):
        assert rows("fr") == {
            "Titre": "Samen sterk",
            "Résumé": "Wij tellen\n\niedereen mee.",
            "Participants": "1\u202f250",
            "Premier jour": "1er octobre 2027",
            "Dernier jour": "31 octobre 2028",
            "Commune": "Bruxelles",
            "Groupes cibles": "Femmes\nAînés",
            "Charte européenne": "signée",
            "Thème": "Violences",
            "Montant demandé": "12\u202f500,50\u00a0euros",
            "Décision": "",
            "Tout est vrai.": rows("fr")["Tout est vrai."],
        }


def test_answers_in_dutch():
    answers = rows("nl")

    assert answers["Deelnemers"] == "1.250"
    assert answers["Gevraagd bedrag"] == "12.500,50\u00a0euro"
    assert answers["Gemeente"] == "Brussel"


def test_paragraphs_and_files():
    there = [FileLink("besluit.pdf", 2048, "/x/", "clean")]
    project, budget = summarise(
        samples.sample_form(),
        samples.complete_answers(),
        language="nl",
        files={samples.DECISION: there},
    )

    assert project.title == "Uw project"
    assert project.rows[1].paragraphs == ["Wij tellen", "iedereen mee."]
    assert project.rows[6].paragraphs == ["Vrouwen", "Ouderen"]
    assert [row.files for row in budget.rows] == [[], there, []]


def test_meanings():
    assert mapped(samples.sample_form(), samples.complete_answers()) == {
        "title": "Samen sterk",
        "summary": "Wij tellen\n\niedereen mee.",
        "requested_amount": Decimal("12500.50"),
        "theme": "8",
        "period_start": date(2027, 10, 1),
        "period_end": date(2028, 10, 31),
    }


def test_a_theme_that_the_call_does_not_know_is_none():
    answers = {**samples.complete_answers(), samples.THEME: "9"}

    assert mapped(samples.sample_form(), answers)["theme"] == ""


@pytest.mark.parametrize(
    ("text", "words"),
    [("", 0), ("één twee", 2), ("  a\n\nb\u00a0c ", 3), ("l’égalité – oui", 3)],
)
def test_words_are_runs_without_white_space(text, words):
    assert count_words(text) == words
