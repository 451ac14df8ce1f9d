"""One file: facts, answers, annexes, reviews, letters, history, and what can be done now."""

from uuid import UUID

from django.http import FileResponse, Http404, HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from calls.applying.withdrawing import withdraw
from calls.checking.reading import read, sent_files
from calls.desk.actions import OFFERED, TAKEN_HERE, actions, may_take_now, waiting
from calls.desk.forms import ReasonForm
from calls.desk.history import history
from calls.desk.reviews import may_read_opinions, opinions
from calls.enums import Step
from calls.models import Application, Attachment, Letter
from calls.permissions import is_case_officer, may_open_dossier
from calls.reviewing.totals import average_total
from calls.screens import Crumb, StaffRequest, confirm, demand, file_url, find, page, screen
from calls.steps import take_step
from calls.workflow import TABLE
from tandem.formats.labelled import labelled


def _opened(request: StaffRequest, uuid: UUID) -> Application:
    """A file this person may open as staff; 404 where she may not know of it, else 403."""
    application: Application = find(sent_files(request.user), uuid=uuid)
    demand(may_open_dossier(request.user, application))
    return application


def _trail(application: Application, *more: Crumb) -> list[Crumb]:
    call = application.call
    return [
        Crumb(_("Calls"), reverse("calls_cms:calls")),
        Crumb(call.title, reverse("calls_cms:cockpit", args=[call.pk])),
        *more,
    ]


@screen
def file(request: StaffRequest, uuid: UUID) -> HttpResponse:
    """The dossier."""
    application = _opened(request, uuid)
    at = request.received_at
    officer = is_case_officer(request.user, application.call)
    scores = may_read_opinions(application, request.user)
    return page(
        request,
        "calls/cms/desk/file.html",
        title=application.reference or "",
        icon="doc-full",
        trail=_trail(application),
        context={
            "application": application,
            "reading": read(application, request.user),
            "actions": actions(application, request.user, at),
            "waiting": waiting(application, at),
            "opinions": opinions(application) if scores else [],
            "average": average_total(application) if scores else None,
            "is_officer": officer,
            "letters": application.letters.all() if officer else [],
            "decisions": application.decisions.filter(
                deliberation__released_at__isnull=False
            ).select_related("deliberation"),
            "history": history(application, with_record=officer),
        },
    )


@screen
def take(request: StaffRequest, uuid: UUID, step: str) -> HttpResponse:
    """A step without a form of its own: reopen, table for decision, withdraw."""
    application = _opened(request, uuid)
    asked = next((known for known in TAKEN_HERE if known.value == step), None)
    if asked is None:
        raise Http404
    at = request.received_at
    demand(may_take_now(application, request.user, asked, at))
    label, _screen, grave = OFFERED[asked]
    needs_reason = TABLE[asked].needs_reason
    posted = request.POST if request.method == "POST" else None
    return confirm(
        request,
        title=labelled(label, application.reference),
        trail=_trail(application, Crumb(application.reference or "", file_url(application))),
        text=_texts()[asked],
        button=str(label),
        done=_("Done: %(what)s.") % {"what": label},
        back=file_url(application),
        form=ReasonForm(posted) if needs_reason else None,
        act=lambda data: _take(application, asked, request.user, at, data.get("reason", "")),
        grave=grave,
    )


def _take(application: Application, step: Step, actor, at, reason: str) -> object:
    if step is Step.WITHDRAW:
        return withdraw(application=application, actor=actor, received_at=at, reason=reason)
    return take_step(application, step, actor=actor, received_at=at, reason=reason)


def _texts() -> dict[Step, str]:
    return {
        Step.TABLE_FOR_DECISION: _("The file goes to the deliberation."),
        Step.REOPEN_REVIEW: _("The reviewers can change their scores again."),
        Step.WITHDRAW: _(
            "Only at the written request of the applicant. Say which request, and of which date."
        ),
    }


@require_safe
@screen
def download(request: StaffRequest, uuid: UUID) -> FileResponse:
    """An annex, to whoever may see it: always as a download, never kept by a cache."""
    attachment: Attachment = find(Attachment.objects.visible_to(request.user), uuid=uuid)
    return _serve(attachment.file, attachment.name, attachment.content_type)


@require_safe
@screen
def letter(request: StaffRequest, uuid: UUID) -> FileResponse:
    """The PDF of a letter; one that is still being made answers 404."""
    found: Letter = find(
        Letter.objects.visible_to(request.user).exclude(pdf="").select_related("application"),
        uuid=uuid,
    )
    name = f"{found.application.reference}-{found.kind}.pdf"
    return _serve(found.pdf, name, "application/pdf")


def _serve(stored, name: str, content_type: str) -> FileResponse:
    """As the applicants' pages do: attachment, nosniff, sandbox, private."""
    response = FileResponse(
        stored.open("rb"), as_attachment=True, filename=name, content_type=content_type
    )
    response.headers["Cache-Control"] = "private, no-store"
    response.headers["X-Content-Type-Options"] = "nosniff"
    response.headers["Content-Security-Policy"] = "sandbox; default-src 'none'"
    return response
