"""Charts as pictures that the server draws, each with the table of its figures."""

from tandem.content.charts.bars import Bar, BarChart, ChartRow

__all__ = ["Bar", "BarChart", "ChartRow"]
