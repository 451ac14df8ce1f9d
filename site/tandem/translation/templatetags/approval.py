"""The way from the side-by-side editor to the approval screen."""

from typing import Any

from django import template
from django.urls import reverse
from wagtail.models import Page

register = template.Library()


@register.inclusion_tag("translation/cms/approval_bar.html")
def approval_bar(instance: Any) -> dict[str, Any]:
    """A line with a link, for pages that belong to a workflow; nothing for snippets."""
    if not isinstance(instance, Page) or not instance.has_workflow:
        return {"url": ""}
    return {
        "url": reverse("translation:send_for_approval", args=[instance.pk]),
        "waiting": instance.workflow_in_progress,
    }
