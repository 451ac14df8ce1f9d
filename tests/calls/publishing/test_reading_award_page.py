"""Reading a pasted page of awards: the layout of a real one, and any text at all."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from calls.publishing.cleaning_award_text import clean_description
from calls.publishing.reading_award_page import read_award_page
from tandem.formats.euro import parse_euro
from tests.calls.publishing.award_page import FIRST, PAGE

TOTAL = "Totaal\t\t149.722,00 euro"


def description(*lines: str) -> str:
    """What the lines become below an award."""
    reading = read_award_page("\n".join([FIRST, *lines, TOTAL]))
    assert reading.problems == []
    return reading.rows[0].description


def problems(*lines: str) -> list[int]:
    return [problem.line for problem in read_award_page("\n".join(lines)).problems]


# --- The whole page ------------------------------------------------------------------------------


def test_awards_stand_in_the_order_of_the_page():
    reading = read_award_page(PAGE)
    assert reading.problems == []
    assert [row.title for row in reading.rows] == [
        "Eén onthaal voor iedereen",
        "Wegwijs in de Kempen",
        "Een netwerk van brugfiguren",
        "BAM, kom erbij",
        "Thuis aan zee",
        "Samen één dienst",
        "Meedoen in de rand",
    ]
    assert (reading.total, reading.told_total) == (Decimal("1006397.00"), Decimal("1006397.00"))
    assert [len(row.names) for row in reading.rows] == [5, 6, 3, 3, 4, 3, 5]


def test_descriptions_are_paragraphs_and_lists():
    texts = [row.description for row in read_award_page(PAGE).rows]
    assert texts[0] == (
        "Vijf gemeenten bundelen hun onthaal.\n\nZe doen dat op twee manieren:\n\n"
        "- een keten: elke dienst kent de andere diensten.\n"
        "- minder drempels: wie komt, wordt geholpen.\n\nOok de OCMW’s doen mee."
    )
    assert texts[1] == "Zes gemeenten helpen ouders & kinderen op weg naar school."
    assert texts[2].split("\n\n")[2] == (
        "- coachen van (jonge) vrijwilligers;\n- advies geven;\n"
        "- kennis delen met wie in de streek werkt."
    )
    assert texts[3].startswith(
        "'BAM' is een belofte van drie gemeenten om het onthaal warm te maken en drempels weg te nemen"
    )
    assert "- een project NET-WERKEN met buddy’s;\n- vorming op vraag" in texts[3]
    assert texts[4].startswith("Vier kustgemeenten delen een ambtenaar (een halve dag")
    assert [text for text in texts if "<" in text or "Inhoud" in text or "style" in text] == []


def test_names_lose_the_space_at_their_hyphen():
    row = read_award_page(PAGE).rows[6]
    assert [(one.name, one.written) for one in row.names if one.name != one.written] == [
        ("Wezembeek-Oppem", "Wezembeek- Oppem"),
        ("Sint-Genesius-Rode", "Sint- Genesius-Rode"),
    ]


def test_every_repair_is_told_with_its_line():
    lines = PAGE.split("\n")
    repairs = read_award_page(PAGE).repairs
    found = {(repair.line, repair.before, repair.after) for repair in repairs}
    cut = lines.index("weg te nemen waar ze die zien. Niemand doet dat alleen.") + 1
    last = next(at for at, line in enumerate(lines, 1) if line.startswith("Wemmel"))
    assert (last, "Wezembeek- Oppem", "Wezembeek-Oppem") in found
    assert (7, "<ul>", "") in found  # never closed
    assert [repair for repair in repairs if repair.line == cut] != []
    rules = [at for at, line in enumerate(lines, 1) if line.startswith("--")]
    assert len(rules) == 4
    assert {repair.line for repair in repairs} >= {*rules, 3, cut, last}
    assert [repair.line for repair in repairs] == sorted(repair.line for repair in repairs)
    assert all(str(repair) for repair in repairs)


# --- Pieces --------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("lines", "text"),
    [
        (["<p>Een</p><p>Twee</p>"], "Een\n\nTwee"),
        (["<p>Een <b>vet</b> woord</p>"], "Een vet woord"),
        (["&lt;p&gt;Een&lt;/p&gt; &lt;p&gt;Twee"], "Een\n\nTwee"),
        (["<ul><li>een</li><li>twee</ul>drie"], "- een\n- twee\n\ndrie"),
        (["<ul><li>a - b</li></ul>"], "- a - b"),
        (["Tom &amp; Jerry &lt; 3"], "Tom & Jerry < 3"),
        (["<script>alert(1)</script>Tekst<!-- weg -->"], "Tekst"),
        (["<style>p {color: red}"], ""),
        (["Een onthaal- en taalbeleid - met zorg"], "Een onthaal- en taalbeleid - met zorg"),
        (["• een", "– twee"], "- een\n- twee"),
        (["Een zin die", "doorloopt. Einde."], "Een zin die doorloopt. Einde."),
        (["Een zin.", "Nog een."], "Een zin.\n\nNog een."),
        (["Doel\tmet\ttabs"], "Doel met tabs"),
        (["<![CDATA[x"], "<![CDATA[x"),
        (["Totaal anders dan vroeger."], "Totaal anders dan vroeger."),
        (["\u200bOn\u00adzichtbaar\ufeff"], "Onzichtbaar"),
    ],
)
def test_description(lines, text):
    assert description(*lines) == text


def test_broken_table_may_repeat_its_heading():
    head = "Gemeenten\tTitel\tBedrag"
    reading = read_award_page("\n".join([head, FIRST, head, TOTAL]))
    assert (len(reading.rows), reading.rows[0].description, reading.problems) == (1, "", [])
    assert [repair.line for repair in reading.repairs] == [3]


@pytest.mark.parametrize(
    ("lines", "wrong"),
    [
        (["", "niets"], [1]),
        ([FIRST.replace("149.722,00", "149,722"), TOTAL], [1]),
        ([FIRST.replace("149.722,00 euro", "veel euro 3"), TOTAL], [1]),
        ([FIRST + "\t10,00 euro", TOTAL], [1]),
        (["Ninove\t149.722,00 euro", TOTAL], [1]),
        (["\t\t149.722,00 euro"], [1]),
        ([FIRST, "Totaal\t\tonbekend"], [2]),
        ([FIRST, TOTAL, TOTAL], [3]),
        ([FIRST, TOTAL, FIRST], [3]),
        (["Gemeenten\tTitel\tBedrag", "Een verloren zin.", FIRST, TOTAL], [2]),
    ],
)
def test_what_cannot_be_read_is_named_with_its_line(lines, wrong):
    assert problems(*lines) == wrong


def test_text_below_the_total_is_told_and_left_out():
    reading = read_award_page(f"{FIRST}\n{TOTAL}\nBron: de website.")
    assert (reading.rows[0].description, reading.problems) == ("", [])
    assert [(repair.line, repair.before) for repair in reading.repairs] == [
        (3, "Bron: de website.")
    ]


# --- Any text ------------------------------------------------------------------------------------

PIECES = st.sampled_from(
    ["<p>", "</p>", "<ul style='x'>", "</ul>", "<li>", "- ", "\t", "\n", "Totaal", "--\t---", "<",
     "&lt;p&gt;", "149.722,00 euro", "€ 5", "1,005", "-3,00 euro", "Gent, Aalst", "tekst. ", "\u202f",
     "<![", "&#0;", "\x02", "<!--"]
)  # fmt: skip
TEXTS = st.one_of(st.text(), st.lists(PIECES, max_size=40).map("".join))


@given(TEXTS)
def test_no_text_is_an_error_and_no_money_is_invented(text):
    reading = read_award_page(text)
    lines = text.split("\n")
    for row in reading.rows:
        cells = lines[row.line - 1].split("\t")
        assert row.amount >= 0
        assert row.amount in {amount for cell in cells if (amount := read(cell)) is not None}
    assert len({row.line for row in reading.rows}) == len(reading.rows)


@given(st.lists(PIECES, max_size=30).map("".join))
def test_descriptions_hold_no_mark_of_ours_and_no_double_space(text):
    cleaned, _repairs = clean_description(enumerate(text.replace("\x02", "").split("\n"), 1))
    assert "  " not in cleaned
    assert not set(cleaned) & set("\x02\x03\x04\x05")


def read(cell: str) -> Decimal | None:
    try:
        return parse_euro(cell)
    except ValueError:
        return None
