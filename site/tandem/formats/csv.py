"""CSV that streams, opens in a Belgian spreadsheet, and runs nothing there."""

import csv
from collections.abc import Iterable, Iterator, Sequence

#: A spreadsheet reads these as the beginning of a formula.
DANGEROUS = ("=", "+", "-", "@", "\t", "\r")
BOM = "\ufeff"


class _Echo:
    """csv.writer writes into it and gets the line back."""

    def write(self, line: str) -> str:
        return line


def neutral(value: object) -> str:
    """The cell as text; what a spreadsheet would take for a formula gets an apostrophe before it."""
    text = "" if value is None else str(value)
    return f"'{text}" if text.startswith(DANGEROUS) else text


def csv_lines(rows: Iterable[Sequence[object]]) -> Iterator[str]:
    """Line by line, for a StreamingHttpResponse; semicolons, and a mark that says UTF-8."""
    writer = csv.writer(_Echo(), delimiter=";")
    yield BOM
    for row in rows:
        yield writer.writerow([neutral(cell) for cell in row])
