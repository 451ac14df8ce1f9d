"""The screen in the CMS from which a translated page is sent for approval, and approved."""

from typing import Any

from django import forms
from django.contrib import messages
from django.core.exceptions import PermissionDenied, ValidationError
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.template.response import TemplateResponse
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext
from django.views.decorators.http import require_POST
from wagtail.admin import messages as wagtail_messages
from wagtail.admin.widgets import AdminDateTimeInput
from wagtail.models import Page
from wagtail_localize.models import Translation, TranslationSource

from tandem.content.drafts import running_translation
from tandem.formats.dates import moment
from tandem.translation.approval import (
    ApprovalRefused,
    approve,
    has_news,
    missing_texts,
    send_for_approval,
    task_for,
)
from tandem.translation.guards import refuse_other_languages
from tandem.translation.machine import untouched
from tandem.translation.sources import source_of


class ApproveForm(forms.Form):
    """When the page goes live, and a word for who sent it."""

    go_live_at = forms.DateTimeField(
        label=gettext_lazy("Goes live on"),
        required=False,
        widget=AdminDateTimeInput,
        help_text=gettext_lazy(
            "Belgian time. Leave it empty to publish at once. The page in the other language keeps "
            "its own date."
        ),
    )
    comment = forms.CharField(
        label=gettext_lazy("Remark for the translator (optional)"),
        required=False,
        max_length=2000,
        widget=forms.Textarea(attrs={"rows": 3}),
    )

    def clean_go_live_at(self):
        """A date that is past would publish at once, which is not what was meant."""
        date = self.cleaned_data["go_live_at"]
        if date is not None and date <= timezone.now():
            raise ValidationError(_("This moment is past. Choose a later one, or none."))
        return date


def approval(request: HttpRequest, page_id: int) -> HttpResponse:
    """Where the page stands and what comes next. POST sends it."""
    page = _page(request, page_id)
    if request.method == "POST":
        return _send(request, page)
    return _screen(request, page, ApproveForm(initial={"go_live_at": _wished_date(page)}))


@require_POST
def approve_page(request: HttpRequest, page_id: int) -> HttpResponse:
    """Publish what waits, at once or on its date."""
    page = _page(request, page_id)
    form = ApproveForm(request.POST)
    if not form.is_valid():
        return _screen(request, page, form)
    date = form.cleaned_data["go_live_at"]
    try:
        approve(page=page, user=request.user, go_live_at=date, comment=form.cleaned_data["comment"])
    except ApprovalRefused as refused:
        messages.error(request, refused.as_html())
    else:
        said = _("Approved. The page goes live on %s.") % moment(date) if date else ""
        messages.success(request, said or _("Approved. The page is live."))
    return redirect(reverse("translation:send_for_approval", args=[page.pk]))


def _page(request: HttpRequest, page_id: int) -> Page:
    page = get_object_or_404(Page.objects.filter(depth__gt=1), pk=page_id).specific
    if not page.permissions_for_user(request.user).can_edit():
        raise PermissionDenied
    refuse_other_languages(request, page)
    return page


def _send(request: HttpRequest, page: Page) -> HttpResponse:
    translation = running_translation(page)
    machine = untouched(translation).count() if translation else 0
    if machine and request.POST.get("read") != "on":
        messages.error(
            request,
            ngettext(
                "A machine translated %(number)s text that nobody looked at. Read it first.",
                "A machine translated %(number)s texts that nobody looked at. Read them first.",
                machine,
            )
            % {"number": machine},
        )
        return redirect(request.path)
    try:
        send_for_approval(page=page, user=request.user)
    except ApprovalRefused as refused:
        messages.error(request, refused.as_html())
    else:
        messages.success(request, _("The page was sent. The approvers get a mail."))
    return redirect(request.path)


def _screen(request: HttpRequest, page: Page, form: ApproveForm) -> HttpResponse:
    translation = running_translation(page)
    source = source_of(page)
    scheduled = page.scheduled_revision
    return TemplateResponse(
        request,
        "translation/cms/approval.html",
        {
            "page_title": _("Approval"),
            "page_subtitle": page.get_admin_display_title(),
            "header_icon": "clipboard-list",
            "page": page,
            "form": form,
            "edit_url": reverse("wagtailadmin_pages:edit", args=[page.pk]),
            "source": source,
            "links": _links(page, translation),
            "has_news": has_news(page, translation),
            "missing": missing_texts(translation) if translation else 0,
            "machine": list(untouched(translation).values_list("data", flat=True)[:20])
            if translation
            else [],
            "machine_number": untouched(translation).count() if translation else 0,
            "waiting": page.current_workflow_state if page.workflow_in_progress else None,
            "task_state": task_for(page, request.user),
            "scheduled_at": scheduled.approved_go_live_at if scheduled else None,
            "refused": _refusal(page),
        },
    )


def _links(page: Page, translation: Translation | None) -> dict[str, str]:
    """Where one reads what was sent, or what would be sent now; and what it changes."""
    links = {"draft": reverse("wagtailadmin_pages:view_draft", args=[page.pk])}
    if translation is not None and not page.workflow_in_progress:
        links["draft"] = reverse("wagtail_localize:preview_translation", args=[translation.pk])
    if page.live:
        links["compare"] = reverse(
            "wagtailadmin_pages:revisions_compare", args=[page.pk, "live", "latest"]
        )
        links["live"] = page.get_url() or ""
    return links


def _wished_date(page: Page) -> Any:
    """The date an editor chose in the page itself, where it is still to come."""
    revision = page.get_latest_revision()
    wished = revision.as_object().go_live_at if revision else None
    return wished if wished and wished > timezone.now() else None


def _refusal(page: Page) -> str:
    """Why the last approval was refused, while nothing new was sent."""
    state = page.workflow_states.order_by("-created_at").first()
    if state is None or state.status != state.STATUS_NEEDS_CHANGES:
        return ""
    task = state.current_task_state
    return (task.comment if task else "") or _("The approver asked for changes without a remark.")


def tell_after_publication(request: HttpRequest, page: Page) -> None:
    """Who publishes a page hears what becomes of its translation, and has one button to begin it."""
    if running_translation(page) is not None:
        return
    twins = page.get_translations()
    if twins.exists():
        if TranslationSource.objects.filter(
            object_id=page.translation_key, locale_id=page.locale_id, translations__enabled=True
        ).exists():
            messages.info(
                request,
                _(
                    "The translators see what changed. Readers of the other language see it once "
                    "that translation is approved."
                ),
            )
        return
    url = reverse("wagtail_localize:submit_page_translation", args=[page.pk])
    wagtail_messages.info(
        request,
        _("This page has no translation yet."),
        buttons=[wagtail_messages.button(url, _("Have it translated"))],
    )
