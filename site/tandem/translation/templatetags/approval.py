"""The way from the side-by-side editor to the approval screen and to PO files."""

import json
from typing import Any

from django import template
from django.urls import reverse
from wagtail.models import Page

from tandem.translation.approval import missing_texts

register = template.Library()


@register.inclusion_tag("translation/cms/approval_bar.html")
def approval_bar(instance: Any, translation: Any) -> dict[str, Any]:
    """Where the translation stands, and the buttons that wagtail-localize does not draw."""
    bar = {"url": "", "po_url": reverse("translation:po", args=[translation.pk])}
    if not isinstance(instance, Page) or not instance.has_workflow:
        return bar
    scheduled = instance.scheduled_revision
    return bar | {
        "url": reverse("translation:send_for_approval", args=[instance.pk]),
        "waiting": instance.workflow_in_progress,
        "scheduled_at": scheduled.approved_go_live_at if scheduled else None,
        "missing": missing_texts(translation),
    }


@register.simple_tag(takes_context=True)
def our_editor(context: dict[str, Any]) -> str:
    """Take from the editor what we closed (*Convert to alias*), and *Publish* from who only sends."""
    props = json.loads(context["props"])
    props["links"]["convertToAliasUrl"] = None
    context["props"] = json.dumps(props)
    return ""
