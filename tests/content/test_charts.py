"""Bars drawn on the server: lengths, words that fit a phone, the table of the same figures."""

import re
from decimal import Decimal

import pytest
from django.template import Context, Template

from tandem.content.charts import BarChart, ChartRow
from tandem.content.charts.bars import LINE


def chart(*values: Decimal | int, label: str = "Rij", **columns) -> BarChart:
    rows = [
        ChartRow(label=f"{label} {n}", value=value, text=f"{value} euro", cells=[str(value)])
        for n, value in enumerate(values)
    ]
    return BarChart(key="x", title="Titel", headings=["Wat", "Hoeveel"], rows=rows, **columns)


def drawn(found: BarChart | None) -> str:
    return Template("{% load charts %}{% bar_chart chart %}").render(Context({"chart": found}))


@pytest.mark.parametrize(
    ("values", "widths"),
    [
        ((1, 2, 4), ["25%", "50%", "100%"]),
        ((Decimal("0.01"), Decimal("0.03")), ["33.33%", "100%"]),
        ((0, 0), ["0%", "0%"]),
        ((10,), ["100%"]),
        ((Decimal("1006397.00"), Decimal("100")), ["100%", "0.01%"]),
    ],
)
def test_bars_are_as_long_as_their_share_of_the_longest(values, widths):
    assert [bar.width for bar in chart(*values).bars] == widths


def test_long_words_are_broken_to_fit_a_phone_and_none_is_lost():
    found = chart(1, 2, label="Gezondheid, opvoeding, armoede en integratie van nieuwe inwoners")
    lines = [text for bar in found.bars for _y, text in bar.lines]
    assert max(len(line) for line in lines) <= LINE
    assert " ".join(text for _y, text in found.bars[0].lines) == (
        "Gezondheid, opvoeding, armoede en integratie van nieuwe inwoners 0: 1 euro"
    )


def test_nothing_lies_over_something_else():
    found = chart(1, 2, 3, label="Een naam die op twee regels moet staan")
    bottom = 0
    for bar in found.bars:
        assert [y for y, _text in bar.lines] == sorted(y for y, _text in bar.lines)
        assert bottom < bar.lines[0][0] < bar.lines[-1][0] < bar.y
        bottom = bar.y + found.bar_height
    assert found.height > bottom - 1


def test_picture_has_a_name_a_description_and_its_table():
    html = drawn(chart(1, 2, note="Zo geteld.", total=["3"]))
    (names,) = re.findall(r'aria-labelledby="(chart-x-title [^"]+)"', html)
    assert [f'id="{name}"' in html for name in names.split()] == [True, True]
    assert '<desc id="chart-x-desc">Rij 0: 1 euro; Rij 1: 2 euro.</desc>' in html
    assert 'role="img"' in html
    assert html.count('<th scope="row">') == 2 + 1
    assert "Zo geteld." in html


def test_picture_has_no_style_and_no_script():
    html = drawn(chart(1, 2, label="<script>"))
    assert re.findall(r"style=|<script|<style|on\w+=", html) == []


@pytest.mark.parametrize("found", [None, chart()])
def test_nothing_is_drawn_without_rows(found):
    assert drawn(found).strip() == ""
