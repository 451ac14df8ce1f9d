"""The way from the side-by-side editor to the approval screen and to PO files."""

import json
from typing import Any

from django import template
from django.urls import reverse
from wagtail.models import Page

from tandem.translation.approval import has_news, missing_texts
from tandem.translation.guards import only_translates
from tandem.translation.wording import keep_distance

register = template.Library()


@register.inclusion_tag("translation/cms/approval_bar.html", takes_context=True)
def approval_bar(context: dict[str, Any], instance: Any, translation: Any) -> dict[str, Any]:
    """Where the translation stands, and the buttons that wagtail-localize does not draw."""
    translates = only_translates(context["request"].user)
    bar = {
        "url": "",
        "only_translates": translates,
        "po_url": reverse("translation:po", args=[translation.pk]),
    }
    if not isinstance(instance, Page) or not instance.has_workflow:
        return bar
    scheduled = instance.scheduled_revision
    return bar | {
        "url": reverse("translation:send_for_approval", args=[instance.pk]),
        "waiting": instance.workflow_in_progress,
        "scheduled_at": scheduled.approved_go_live_at if scheduled else None,
        "missing": missing_texts(translation),
        "has_news": has_news(instance, translation),
    }


@register.simple_tag(takes_context=True)
def our_editor(context: dict[str, Any]) -> str:
    """Take from the editor what we closed: *Convert to alias*; from translators all but their work."""
    props = json.loads(context["props"])
    keep_distance(props)
    props["links"]["convertToAliasUrl"] = None
    if only_translates(context["request"].user):
        props["perms"] |= dict.fromkeys(
            ("canDelete", "canUnpublish", "canLock", "canUnlock"), False
        )
    context["props"] = json.dumps(props)
    return ""
