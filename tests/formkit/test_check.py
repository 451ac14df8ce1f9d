"""Checking answers: every problem is named, nothing crashes."""

from typing import Any

import pytest
from django.utils import translation
from hypothesis import given, settings
from hypothesis import strategies as st

from tandem.formkit.check import Problem, check_answers
from tandem.formkit.fields import TYPES
from tandem.formkit.mapping import mapped
from tandem.formkit.schema import Field, Form, Section
from tandem.formkit.summary import summarise
from tests.formkit import samples

JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=30),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=5), inner),
    max_leaves=6,
)
NOT_PLACES = [kind for kind in TYPES if kind != "municipality"]


@pytest.fixture(autouse=True)
def _english():
    with translation.override("en"):
        yield


def problems(answers: dict[str, Any], files: int = 1) -> dict[str, str]:
    """Messages by field id for the sample form."""
    found = check_answers(
        samples.sample_form(), answers, language="nl", files={samples.DECISION: files}
    )
    return {problem.field_id: problem.message for problem in found}


@pytest.mark.django_db
def test_complete_answers_have_no_problem():
    assert problems(samples.complete_answers()) == {}


@pytest.mark.django_db
def test_nothing_answered():
    assert problems({}, files=0) == {
        samples.TITLE: "Answer this question.",
        samples.SUMMARY: "Answer this question.",
        samples.PEOPLE: "Answer this question.",
        samples.START: "Answer this question.",
        samples.END: "Answer this question.",
        samples.PLACE: "Choose a municipality.",
        samples.GROUPS: "Choose at least one answer.",
        samples.THEME: "Choose an answer.",
        samples.AMOUNT: "Answer this question.",
        samples.DECISION: "Add a file.",
        samples.TRUE: "Tick this box to agree.",
    }


@pytest.mark.django_db
def test_a_problem_says_where_it_is():
    answers = {**samples.complete_answers(), samples.AMOUNT: "20000.01"}

    assert check_answers(
        samples.sample_form(), answers, language="fr", files={samples.DECISION: 1}
    ) == [
        Problem(
            samples.BUDGET,
            samples.AMOUNT,
            "Montant demandé",
            "The amount must be at most 20\u202f000,00\u00a0euros.",
        )
    ]


WRONG = [
    (samples.TITLE, "a" * 61, "Use at most 60 characters; now there are 61."),
    (samples.TITLE, "   ", "Answer this question."),
    (samples.SUMMARY, "woord " * 21, "Use at most 20 words; now there are 21."),
    (samples.PEOPLE, "0", "The number must be at least 1."),
    (samples.PEOPLE, "5001", "The number must be at most 5.000."),
    (samples.PEOPLE, "1.5", "Use a whole number."),
    (samples.START, "2027-09-30", "The date must be 1 oktober 2027 or later."),
    (samples.END, "2028-11-01", "The date must be 31 oktober 2028 or earlier."),
    (samples.PLACE, "23088", "Choose a municipality from the list."),
    (samples.PLACE, "11007", "Choose a municipality from the list."),
    (samples.CHARTER, "gone", "This answer is no longer in the list. Choose again."),
    (samples.GROUPS, ["gone"], "An answer that you chose is no longer in the list. Choose again."),
    (
        samples.GROUPS,
        [samples.WOMEN, samples.YOUNG, samples.OLD],
        "Choose at most 2 answers; now there are 3.",
    ),
    *(
        (field, {"odd": 1}, "This answer cannot be read. Fill it in again.")
        for field in (samples.TITLE, samples.SUMMARY, samples.PEOPLE, samples.START, samples.PLACE)
    ),
    (samples.AMOUNT, "1e400", "This answer cannot be read. Fill it in again."),
    (samples.AMOUNT, "NaN", "This answer cannot be read. Fill it in again."),
    (samples.AMOUNT, "-1.00", "This answer cannot be read. Fill it in again."),
    (samples.AMOUNT, "1.005", "This answer cannot be read. Fill it in again."),
    (samples.TRUE, "yes", "This answer cannot be read. Fill it in again."),
]


@pytest.mark.django_db
@pytest.mark.parametrize(("field", "stored", "message"), WRONG)
def test_what_is_wrong_is_said(field, stored, message):
    assert problems({**samples.complete_answers(), field: stored}) == {field: message}


@pytest.mark.django_db
def test_too_many_files():
    assert problems(samples.complete_answers(), files=3) == {
        samples.DECISION: "Add at most 2 files."
    }


def one_field(kind: str, required: bool) -> Form:
    choices = {"choices": [{"id": "a", "label": {"nl": "A"}}]} if "choice" in kind else {}
    limits = {"minimum": "1", "maximum": "5"} if kind in ("euro", "number") else {}
    if kind == "number":
        limits = {"minimum": 1, "maximum": 5}
    meanings = {
        "short_text": "title",
        "long_text": "summary",
        "euro": "requested_amount",
        "single_choice": "theme",
        "date": "period_start",
    }
    one = Field(
        "x", kind, {"nl": "X"}, {}, required, meanings.get(kind, ""), False, {**choices, **limits}
    )
    return Form((Section("s", {"nl": "S"}, {}, (one,)),), ("nl",))


@pytest.mark.parametrize("kind", NOT_PLACES)
@given(stored=JSON, required=st.booleans(), count=st.integers(0, 20))
@settings(max_examples=80, deadline=None)
def test_any_json_is_checked_shown_and_mapped(kind, stored, required, count):
    form = one_field(kind, required)

    for language in ("nl", "fr"):
        found = check_answers(form, {"x": stored}, language=language, files={"x": count})
        assert len(found) <= 1
        assert all(problem.message for problem in found)
        summarise(form, {"x": stored}, language=language)
    mapped(form, {"x": stored})


@given(answers=JSON)
@settings(max_examples=50, deadline=None)
def test_answers_that_are_no_answers_at_all(answers):
    form = one_field("short_text", required=True)

    assert len(check_answers(form, answers, language="nl")) == 1  # type: ignore[arg-type]
    assert mapped(form, answers)["title"] == ""  # type: ignore[arg-type]


@pytest.mark.django_db
@pytest.mark.parametrize("stored", [True, 21004, "2100", "abcde", "٢١٠٠٤", ["21004"], "\x00" * 5])
def test_odd_municipalities(stored):
    assert problems({**samples.complete_answers(), samples.PLACE: stored}) == {
        samples.PLACE: "This answer cannot be read. Fill it in again."
    }
