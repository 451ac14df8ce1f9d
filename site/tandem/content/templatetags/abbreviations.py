"""`{% explain_abbreviations %} … {% endexplain_abbreviations %}` around the text of a page."""

from django import template
from django.template.base import NodeList, Parser, Token
from django.template.context import Context
from django.utils.safestring import SafeString, mark_safe

from tandem.content.abbreviations import explain, meanings
from tandem.formats.language import current_language

register = template.Library()


class ExplainNode(template.Node):
    """Renders what is inside, and explains each abbreviation at its first use."""

    def __init__(self, inside: NodeList) -> None:
        self.nodelist = inside

    def render(self, context: Context) -> SafeString:
        """The same HTML, with `abbr` where a reader may need it."""
        language = current_language()
        html = self.nodelist.render(context)
        # The pieces are those of a rendered template, with an escaped meaning added.
        return mark_safe(explain(html, meanings(language), language=language))  # noqa: S308


@register.tag
def explain_abbreviations(parser: Parser, _token: Token) -> ExplainNode:
    """Everything up to the end tag is one text: an abbreviation is explained once in it."""
    inside = parser.parse(("endexplain_abbreviations",))
    parser.delete_first_token()
    return ExplainNode(inside)
