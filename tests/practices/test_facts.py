"""Periods, budgets and the other facts of a practice; what is not known is not shown."""

from decimal import Decimal

import pytest
from django.core.exceptions import ValidationError
from django.utils import translation
from hypothesis import given
from hypothesis import strategies as st

from practices.models.period import Period
from tests.factories.pages import PracticePageFactory
from tests.factories.practices import AgeGroupFactory, TargetGroupFactory

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize(
    ("period", "nl", "fr"),
    [
        (Period(), "", ""),
        (Period(2016, None, 2019), "2016 – 2019", "2016 – 2019"),
        (Period(2016, 5, 2019, 6), "mei 2016 – juni 2019", "mai 2016 – juin 2019"),
        (Period(2018, None, 2018), "2018", "2018"),
        (Period(2018), "2018", "2018"),
        (Period(None, None, 2019), "tot 2019", "jusqu’en 2019"),
        (Period(2017, 1, is_ongoing=True), "sinds januari 2017", "depuis janvier 2017"),
        (Period(is_ongoing=True), "loopt nog", "toujours en cours"),
    ],
)
def test_a_period_in_words(period, nl, fr):
    told = []
    for language in ("nl", "fr"):
        with translation.override(language):
            told.append(period.text())
    assert told == [nl, fr]


@pytest.mark.parametrize(
    ("period", "fields"),
    [
        (Period(None, 5), ["start_year"]),
        (Period(None, None, None, 5), ["end_year"]),
        (Period(2019, None, 2018), ["end_year"]),
        (Period(2019, 6, 2019, 5), ["end_year"]),
        (Period(2018, None, 2019, None, True), ["is_ongoing"]),
        (Period(2019, 6, 2019), []),
    ],
)
def test_a_period_must_be_possible(period, fields):
    assert list(period.problems()) == fields


def test_the_editor_hears_of_an_impossible_period():
    page = PracticePageFactory(start_year=2019)
    page.end_year = 2018
    with pytest.raises(ValidationError) as refusal:
        page.full_clean()
    assert "end_year" in refusal.value.message_dict


years = st.none() | st.integers(1900, 2100)
months = st.none() | st.integers(1, 12)


@given(years, months, years, months, st.booleans())
def test_every_possible_period_can_be_said(start, start_month, end, end_month, ongoing):
    period = Period(start, start_month, end, end_month, ongoing)
    if not period.problems():
        assert bool(period.text()) is bool(start or end or ongoing)


def fact(year, amount: str, purpose: str):
    return ("fact", {"year": year, "amount": Decimal(amount), "purpose": purpose})


def test_amounts_stand_year_by_year_with_a_total_where_there_are_several(client):
    page = PracticePageFactory(
        budget=[
            fact(2018, "100000", "gezondheid"),
            fact(None, "5000", "filmpjes"),
            fact(2018, "50000", "onderwijs"),
            fact(2018, "65000", "werk"),
        ]
    )
    html = " ".join(client.get(page.url).content.decode().split())
    table = html.split('<table class="data-table budget-table">')[1]
    cells = [cell.split("<")[0].strip() for cell in table.split('<td class="number">')[1:]]
    assert cells == [
        "100.000 euro",
        "50.000 euro",
        "65.000 euro",
        "215.000 euro",
        "5.000 euro",
    ]
    assert "<td>elk jaar</td>" in table


def test_every_fact_has_its_place(client):
    page = PracticePageFactory(
        start_year=2016,
        is_ongoing=True,
        run_by="Stad Roeselare",
        internal_partners="Dienst welzijn\nDienst onderwijs",
        external_partners="Het middenveld",
        supporters="De provincie",
        target_groups=[TargetGroupFactory(name_nl="Gezinnen")],
        age_groups=[AgeGroupFactory(name_nl="12 tot 24 jaar")],
        website="https://www.elktelt.be",
        contact_function="Dienst gelijke kansen",
        contact_email="kansen@example.org",
        contact_phone="051 00 00 00",
    )
    html = client.get(page.url).content.decode()
    for text in (
        "sinds 2016",
        "Stad Roeselare",
        "Dienst welzijn<br>Dienst onderwijs",
        "Het middenveld",
        "De provincie",
        "Gezinnen",
        "12 tot 24 jaar",
        'href="https://www.elktelt.be"',
        "Dienst gelijke kansen",
        'href="mailto:kansen@example.org"',
        "051 00 00 00",
    ):
        assert text in html


def test_what_is_not_known_leaves_no_heading(client):
    page = PracticePageFactory(reach=None, recurring=None)
    html = client.get(page.url).content.decode()
    assert [
        part for part in ('id="budget"', 'id="facts"', 'id="contact"', "score-") if part in html
    ] == []


def test_the_meaning_of_each_score_is_there_to_read(client):
    html = client.get(PracticePageFactory(reach=3, recurring=1).url).content.decode()
    assert html.count('<p class="score-words">') == 2
    scale = html.split('class="score-scale"')[1].split("</details>")[0]
    assert (scale.count("<li"), scale.count('aria-current="true"')) == (8, 2)


def test_all_practices_and_sharing_keep_the_domain(client):
    page = PracticePageFactory()
    html = client.get(page.url).content.decode()
    assert html.count(f"?domain={page.domain.code}") == 3  # the line above the title, all, sharing
