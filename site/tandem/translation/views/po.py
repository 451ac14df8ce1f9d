"""PO files: the screen that explains, the upload, and the report of what was taken."""

from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.template.response import TemplateResponse
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST
from wagtail_localize.models import Translation

from tandem.translation.guards import demand_edit, demand_language, target_of
from tandem.translation.po import LARGEST, PoRefused, import_po

REPORT = "po_report"


def screen(request: HttpRequest, translation_id: int) -> HttpResponse:
    """Download, upload, and after an upload what became of every text."""
    translation, target = _asked(request, translation_id)
    report = request.session.get(REPORT) or {}
    if report.get("translation") == translation.pk:
        del request.session[REPORT]
    else:
        report = {}
    return TemplateResponse(
        request,
        "translation/cms/po.html",
        {
            "page_title": _("Translate outside the site"),
            "page_subtitle": str(target),
            "header_icon": "download",
            "translation": translation,
            "edit_url": translation.get_target_instance_edit_url(),
            "report": report.get("counts"),
        },
    )


@require_POST
def upload(request: HttpRequest, translation_id: int) -> HttpResponse:
    """Take the file in and lead to the report."""
    translation, _target = _asked(request, translation_id)
    back = redirect(reverse("translation:po", args=[translation.pk]))
    file = request.FILES.get("file")
    if file is None:
        messages.error(request, _("Choose a file first."))
        return back
    if file.size is None or file.size > LARGEST:
        messages.error(request, _("This file is too large for the texts of one page."))
        return back
    try:
        report = import_po(translation=translation, content=file.read(), user=request.user)
    except PoRefused as refusal:
        messages.error(request, str(refusal))
        return back
    request.session[REPORT] = {"translation": translation.pk, "counts": report.as_dict()}
    return back


def _asked(request: HttpRequest, translation_id: int) -> tuple[Translation, Any]:
    """The translation and its target; PermissionDenied as for the side-by-side editor."""
    translation = get_object_or_404(
        Translation.objects.select_related("source", "target_locale"),
        pk=translation_id,
        enabled=True,
    )
    target = target_of(translation)
    demand_edit(request, target)
    demand_language(request, translation.target_locale.language_code)
    return translation, target
