"""CSV for spreadsheets: nothing in a cell is run, and accents survive."""

import csv
import io

import pytest

from tandem.formats.csv import csv_lines, neutral


@pytest.mark.parametrize("text", ["=1+1", "+32", "-1", "@SUM(A1)", "\tx", "\rx"])
def test_what_a_spreadsheet_would_run_is_text(text):
    assert neutral(text) == f"'{text}"


@pytest.mark.parametrize(("value", "cell"), [(None, ""), (0, "0"), ("a=b", "a=b"), ("é;“", "é;“")])
def test_everything_else_stays_as_it_is(value, cell):
    assert neutral(value) == cell


def test_lines_stream_with_semicolons_and_a_mark_for_accents():
    lines = csv_lines(iter([["Titel", "n"], ['Élève; "x"', 3]]))
    assert next(lines) == "\ufeff"
    assert list(csv.reader(io.StringIO("".join(lines)), delimiter=";")) == [
        ["Titel", "n"],
        ['Élève; "x"', "3"],
    ]
