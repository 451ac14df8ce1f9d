"""The screen in the CMS from which a translated page is sent for approval, and approved."""

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.template.response import TemplateResponse
from django.urls import reverse
from django.utils.translation import gettext as _
from wagtail.models import Page

from tandem.translation.approval import (
    ApprovalRefused,
    missing_texts,
    send_for_approval,
    translation_of,
)
from tandem.translation.guards import refuse_other_languages


def approval(request: HttpRequest, page_id: int) -> HttpResponse:
    """Where the page stands. POST sends it; who approves gets Wagtail's own two actions."""
    page = get_object_or_404(Page.objects.filter(depth__gt=1), pk=page_id).specific
    if not page.permissions_for_user(request.user).can_edit():
        raise PermissionDenied
    refuse_other_languages(request, page)
    edit_url = reverse("wagtailadmin_pages:edit", args=[page.pk])
    if request.method == "POST":
        try:
            send_for_approval(page=page, user=request.user)
        except ApprovalRefused as refusal:
            messages.error(request, str(refusal))
            return redirect(request.path)
        messages.success(request, _("The page was sent for approval."))
        return redirect(edit_url)
    translation = translation_of(page)
    return TemplateResponse(
        request,
        "translation/cms/approval.html",
        {
            "page_title": _("Approval"),
            "page_subtitle": page.get_admin_display_title(),
            "header_icon": "clipboard-list",
            "page": page,
            "edit_url": edit_url,
            "missing": missing_texts(translation) if translation else 0,
            "waiting": page.current_workflow_state,
            "task_state": _own_task_state(page, request.user),
        },
    )


def _own_task_state(page: Page, user):
    """The task that waits for this person, if there is one."""
    state = page.current_workflow_task_state
    if state is None:
        return None
    names = [action[0] for action in page.current_workflow_task.get_actions(page, user)]
    return state if "approve" in names else None
