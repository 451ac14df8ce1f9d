"""Download a file, and take one away."""

from uuid import UUID

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import FileResponse, Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from calls.applying.attaching import remove as remove_file
from calls.applying.phase import NotAllowed, TooLate
from calls.applying.views.common import (
    about,
    home_of,
    own_application,
    section_url,
    too_late,
    trail,
)
from calls.applying.views.section import save, section_of
from calls.models import Attachment
from tandem.organisations.models import Right


@require_safe
@login_required
def attachment(request: HttpRequest, uuid: UUID) -> FileResponse:
    """The file as a download, for those who may see it; for all others there is nothing here."""
    found = get_object_or_404(
        Attachment.objects.visible_to(request.user),  # type: ignore[attr-defined]
        uuid=uuid,
    )
    return download(found)


def download(found: Attachment) -> FileResponse:
    """Never shown by the browser, never kept by a cache, and without any right where it opens."""
    try:
        content = found.file.open("rb")
    except OSError as gone:
        raise Http404 from gone
    response = FileResponse(
        content, as_attachment=True, filename=found.name, content_type=found.content_type
    )
    response.headers["Content-Security-Policy"] = "sandbox; default-src 'none'"
    response.headers["X-Content-Type-Options"] = "nosniff"
    response.headers["Cache-Control"] = "private, no-store"
    response.headers["Cross-Origin-Resource-Policy"] = "same-origin"
    return response


@require_http_methods(["GET", "HEAD", "POST"])
@login_required
def remove(request: HttpRequest, uuid: UUID) -> HttpResponse:
    """Take a file away. The button stands in the section's form: what was typed there is saved too."""
    found = get_object_or_404(
        Attachment.objects.present().select_related("application"),  # type: ignore[attr-defined]
        uuid=uuid,
    )
    application = own_application(request, found.application.uuid)
    if request.method != "POST":
        own_application(request, found.application.uuid, Right.EDIT)
        context = {
            **about(request, application),
            "breadcrumbs": trail(home_of(application), (_("Remove a file"), "")),
            "attachment": found,
            "back": section_url(application, found.section_id),
        }
        return render(request, "calls/applying/remove.html", context)
    try:
        remove_file(
            attachment=found,
            actor=request.user,
            received_at=request.received_at,  # type: ignore[attr-defined]
        )
    except NotAllowed:
        own_application(request, found.application.uuid, Right.EDIT)
    except TooLate:
        return too_late(request, application.call, application)
    messages.success(request, _("The file %(name)s has been removed.") % {"name": found.name})
    if "version" in request.POST:
        return save(request, application, section_of(application, found.section_id))
    return redirect(section_url(application, found.section_id))
