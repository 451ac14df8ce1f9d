"""`{% bar_chart chart %}`: a picture of bars with its table; nothing where there is no chart."""

from typing import Any

from django import template

from tandem.content.charts import BarChart

register = template.Library()


@register.inclusion_tag("components/bar_chart/bar_chart.html")
def bar_chart(chart: BarChart | None) -> dict[str, Any]:
    """The chart, drawn on the server."""
    return {"chart": chart}
