"""The letter as the applicant downloads it, from her pages and from the link in the mail."""

from uuid import UUID

from django.contrib.auth.decorators import login_required
from django.http import FileResponse, HttpRequest
from django.shortcuts import get_object_or_404
from django.views.decorators.http import require_safe

from calls.models import Letter


@require_safe
@login_required
def letter(request: HttpRequest, uuid: UUID) -> FileResponse:
    """The PDF, for those who may see it; a letter that is still being made answers 404."""
    found = get_object_or_404(
        Letter.objects.visible_to(request.user).exclude(pdf="").select_related("application"),
        uuid=uuid,
    )
    response = FileResponse(
        found.pdf.open("rb"),
        as_attachment=True,
        filename=f"{found.application.reference}-{found.kind}.pdf",
        content_type="application/pdf",
    )
    response.headers["Cache-Control"] = "private, no-store"
    response.headers["X-Content-Type-Options"] = "nosniff"
    return response
