"""What the checks say, on screens of the CMS."""

from typing import Any

from django import template
from wagtail.models import Page

from tandem.content.drafts import draft_of
from tandem.content.models import BasePage
from tandem.editing.checking import findings_of

register = template.Library()


@register.inclusion_tag("editing/_findings.html")
def content_findings(page: Any) -> dict[str, Any]:
    """The findings of the page in hand, with links into the editor around this screen."""
    if not isinstance(page, BasePage) or not page.pk:
        return {"checked": False}
    return {"checked": True, "findings": findings_of(page), "base": ""}


@register.inclusion_tag("editing/_findings.html")
def draft_findings(page: Page, edit_url: str = "") -> dict[str, Any]:
    """The findings of the page as it would be published: its running translation, or its draft."""
    if not isinstance(page.specific, BasePage):
        return {"checked": False}
    return {"checked": True, "findings": findings_of(draft_of(page)), "base": edit_url}
