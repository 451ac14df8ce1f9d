"""Charts of awards: what is counted, in both languages, and that no money is split."""

from decimal import Decimal

import pytest
from bs4 import BeautifulSoup
from django.utils import translation

from calls.models import AwardsIndexPage
from calls.models.award_charts import provinces_chart, themes_chart, years_chart
from calls.models.award_rows import awards_of
from tests.factories.calls import CallFactory, EnvelopeFactory, ThemeFactory
from tests.factories.pages import AwardsPageFactory, award, section

pytestmark = pytest.mark.django_db


def cells(chart) -> list[tuple[str, list[str]]]:
    return [(row.label, list(row.cells)) for row in chart.rows]


def test_years_are_added_up_and_in_order():
    chart = years_chart(
        [(2026, 1, Decimal("5.00")), (2024, 2, Decimal("10.00")), (2026, 1, Decimal("1.50"))]
    )
    assert cells(chart) == [
        ("2024", ["2", "10,00\u00a0euro"]),
        ("2026", ["2", "6,50\u00a0euro"]),
    ]
    assert list(chart.total) == ["4", "16,50\u00a0euro"]


def test_years_without_awards_have_no_chart():
    assert years_chart([(2026, None, None), (2025, 0, Decimal(0))]) is None


def test_provinces_count_municipalities_once_and_split_no_money():
    call = CallFactory()
    award(call, places=["11001", "11029", "23088"], amount=Decimal("90.00"))
    award(call, places=["11001", "21004"], amount=Decimal("10.00"))
    chart = provinces_chart(awards_of(call))
    assert cells(chart) == [
        ("Antwerpen", ["2", "2"]),
        ("Brussels Hoofdstedelijk Gewest", ["1", "1"]),
        ("Vlaams-Brabant", ["1", "1"]),
    ]
    assert [row.value for row in chart.rows] == [2, 1, 1]
    assert "euro" not in chart.description
    assert chart.note


def test_historical_municipality_counts_where_it_was():
    call = CallFactory()
    award(call, places=["11007"])
    assert cells(provinces_chart(awards_of(call))) == [("Antwerpen", ["1", "1"])]


def test_provinces_are_named_in_the_readers_language():
    call = CallFactory()
    award(call, places=["11001"])
    with translation.override("fr"):
        chart = provinces_chart(awards_of(call))
    assert [row.label for row in chart.rows] == ["Anvers"]


def test_themes_add_up_to_the_total():
    call = CallFactory()
    envelope = EnvelopeFactory(call=call)
    work, school = (
        ThemeFactory(envelope=envelope, name_nl=name, name_fr=name) for name in ("Werk", "School")
    )
    award(call, theme=work, amount=Decimal("10.00"))
    award(call, theme=school, amount=Decimal("30.00"))
    award(call, theme=work, amount=Decimal("5.00"))
    award(call, amount=Decimal("1.00"))
    chart = themes_chart(awards_of(call).select_related("theme"))
    assert [(label, number) for label, (number, _amount) in cells(chart)][:2] == [
        ("School", "1"),
        ("Werk", "2"),
    ]
    assert len(chart.rows) == 3  # and a row for the one of which the theme is not known
    assert list(chart.total) == ["4", "46,00\u00a0euro"]


def test_awards_without_themes_have_no_chart_of_themes():
    call = CallFactory()
    award(call)
    assert themes_chart(awards_of(call).select_related("theme")) is None


def test_list_of_results_draws_the_years_of_its_language(client):
    for year in (2024, 2025):
        page = AwardsPageFactory(call=CallFactory(budget_year=year, closed=True))
        award(page.call, amount=Decimal("100.00"))
    draft = AwardsPageFactory(call=CallFactory(budget_year=2026, closed=True), live=False)
    award(draft.call)
    html = client.get(section(AwardsIndexPage).url).content.decode()
    assert html.count('class="bar-chart-bar"') == 2
    assert "2026" not in html.split('id="chart-years"')[1].split("</svg>")[0]


@pytest.mark.parametrize(
    ("language", "amount"),
    [("nl", "1.006.397\u00a0euro"), ("fr", "1\u202f006\u202f397\u00a0euros")],
)
def test_numbers_are_written_as_in_the_readers_language(language, amount):
    with translation.override(language):
        assert amount in years_chart([(2015, 7, Decimal("1006397.00"))]).description


@pytest.mark.parametrize(
    ("language", "theme", "province", "sentence"),
    [
        ("nl", "Werk", "Antwerpen", "Antwerpen: 2 gemeenten; Vlaams-Brabant: 1 gemeente."),
        ("fr", "Emploi", "Anvers", "Anvers : 2 communes ; Brabant flamand : 1 commune."),
    ],
)
def test_results_draw_themes_and_provinces_with_their_tables(
    client, language, theme, province, sentence
):
    page = AwardsPageFactory(language=language)
    work = ThemeFactory(envelope=EnvelopeFactory(call=page.call), name_nl="Werk", name_fr="Emploi")
    award(page.call, theme=work, places=["11001", "11002"], amount=Decimal("30.00"))
    award(page.call, amount=Decimal("10.00"))
    soup = BeautifulSoup(client.get(page.url).content.decode(), "html.parser")
    themes, provinces = soup.select("figure.bar-chart")
    for figure in (themes, provinces):
        assert [part.name for part in figure.select("svg, table")] == ["svg", "table"]
    assert [bar["width"] for bar in themes.select(".bar-chart-bar")] == ["100%", "33.33%"]
    assert [bar["width"] for bar in provinces.select(".bar-chart-bar")] == ["100%", "50%"]
    assert " ".join(provinces.svg.desc.string.split()) == sentence
    assert _first_row(themes)[:2] == [theme, "1"]
    assert _first_row(themes)[2].startswith("30,00")
    assert _first_row(provinces) == [province, "2", "1"]


def _first_row(figure) -> list[str]:
    return [cell.get_text(strip=True) for cell in figure.select("tbody tr")[0].select("th, td")]
