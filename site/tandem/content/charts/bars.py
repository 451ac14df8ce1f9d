"""BarChart: lying bars, each under its own line of text.

The text stands above its bar and is broken by the server: a picture cannot wrap words, and must be
read on a screen of 320 pixels without being made smaller.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field
from decimal import Decimal
from functools import cached_property
from textwrap import wrap

from django.utils.translation import gettext as _

#: Letters on a line that fit beside the margins of a telephone.
LINE = 32
LINE_HEIGHT = 22
BAR_HEIGHT = 18
GAP = 16


@dataclass(frozen=True)
class ChartRow:
    """A row of figures: the bar is as long as `value`; `cells` are the columns of the table."""

    label: str
    value: Decimal | int
    text: str
    cells: Sequence[str]

    @property
    def line(self) -> str:
        """Label and figure, with the punctuation of the reader's language."""
        return _("%(label)s: %(figure)s") % {"label": self.label, "figure": self.text}


@dataclass(frozen=True)
class Bar:
    """A bar with its place in the picture, in pixels and as a share of the width."""

    lines: Sequence[tuple[int, str]]
    y: int
    width: str


@dataclass(frozen=True)
class BarChart:
    """The context of components/bar_chart. `headings` name the label and then each cell."""

    key: str
    title: str
    headings: Sequence[str]
    rows: Sequence[ChartRow]
    note: str = ""
    total: Sequence[str] = field(default_factory=tuple)

    @property
    def description(self) -> str:
        """All figures in one sentence, for who cannot see the bars."""
        separator = _("; ")
        return separator.join(row.line for row in self.rows) + "."

    @cached_property
    def bars(self) -> list[Bar]:
        """The bars from top to bottom; the longest is as wide as the picture."""
        most = max((row.value for row in self.rows), default=0)
        bars, y = [], 0
        for row in self.rows:
            lines = []
            for line in wrap(row.line, LINE) or [""]:
                y += LINE_HEIGHT
                lines.append((y - 6, line))
            bars.append(Bar(lines=lines, y=y, width=_share(row.value, most)))
            y += BAR_HEIGHT + GAP
        return bars

    @property
    def height(self) -> int:
        """Of the picture, in pixels."""
        return self.bars[-1].y + BAR_HEIGHT + 1 if self.bars else 0

    @property
    def bar_height(self) -> int:
        """Of one bar, in pixels."""
        return BAR_HEIGHT


def _share(value: Decimal | int, most: Decimal | int) -> str:
    """`62.5%`: with a point in every language, as pictures want it."""
    if not most:
        return "0%"
    return f"{round(Decimal(100) * Decimal(value) / Decimal(most), 2).normalize():f}%"
