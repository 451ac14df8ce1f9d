"""The CMS screens of checking: admissible, or inadmissible with a letter."""

from uuid import UUID

from django.http import HttpResponse
from django.urls import path, reverse
from django.utils.translation import gettext as _

from calls.checking.admissibility import declare_admissible, declare_inadmissible
from calls.checking.forms import ChecklistForm, InadmissibleForm
from calls.checking.reading import sent_files
from calls.enums import Status
from calls.models import Application
from calls.permissions import is_case_officer
from calls.screens import Crumb, StaffRequest, confirm, demand, file_url, find, screen
from tandem.formats.dates import moment
from tandem.formats.euro import euro


def _to_check(request: StaffRequest, uuid: UUID) -> Application:
    """A file that waits for this official's check; 404 and 403 as everywhere."""
    application: Application = find(sent_files(request.user), uuid=uuid)
    demand(is_case_officer(request.user, application.call))
    demand(application.status == Status.SUBMITTED, _("This file was checked already."))
    call = application.call
    demand(
        call.is_closed(request.received_at),
        _("Wait until the call is closed: %(deadline)s.")
        % {"deadline": moment(call.closes_at) if call.closes_at else "–"},
    )
    return application


def _trail(application: Application) -> list[Crumb]:
    return [
        Crumb(_("Calls"), reverse("calls_cms:calls")),
        Crumb(application.call.title, reverse("calls_cms:cockpit", args=[application.call_id])),
        Crumb(application.reference or "", file_url(application)),
    ]


def _facts(application: Application) -> list[tuple[str, str]]:
    """What the checklist asks about, beside it."""
    call, organisation = application.call, application.organisation
    limits = [euro(call.minimum_amount)]
    limits += [euro(call.maximum_amount)] if call.maximum_amount is not None else []
    requested = application.requested_amount
    return [
        (_("Title"), application.title),
        (_("Applicant"), f"{organisation.name} ({organisation.get_kind_display()})"),
        (_("Organisation checked"), _("yes") if organisation.verified else _("not yet")),
        (_("Requested"), euro(requested) if requested is not None else "–"),
        (_("Limits of the call"), " – ".join(limits)),
        (_("Submitted"), moment(application.submitted_at) if application.submitted_at else "–"),
    ]


@screen
def admissible(request: StaffRequest, uuid: UUID) -> HttpResponse:
    """The checklist; the applicant receives a mail."""
    application = _to_check(request, uuid)
    return confirm(
        request,
        title=_("Declare %(reference)s admissible") % {"reference": application.reference},
        trail=_trail(application),
        facts=_facts(application),
        text=_("The applicant receives a mail that the file is complete and is being handled."),
        button=_("Declare admissible"),
        done=_("The file was declared admissible."),
        back=file_url(application),
        form=ChecklistForm(request.POST if request.method == "POST" else None),
        act=lambda data: declare_admissible(
            application=application,
            actor=request.user,
            received_at=request.received_at,
            checked=data["checked"],
        ),
    )


@screen
def inadmissible(request: StaffRequest, uuid: UUID) -> HttpResponse:
    """Ground and reasons; the applicant receives a letter in the language of the file."""
    application = _to_check(request, uuid)
    return confirm(
        request,
        title=_("Declare %(reference)s inadmissible") % {"reference": application.reference},
        trail=_trail(application),
        facts=_facts(application),
        text=_("The applicant receives a letter in this language: %(language)s.")
        % {"language": application.get_language_display()},
        button=_("Declare inadmissible"),
        done=_("The file was declared inadmissible. The letter is on its way."),
        back=file_url(application),
        form=InadmissibleForm(request.POST if request.method == "POST" else None),
        act=lambda data: declare_inadmissible(
            application=application,
            actor=request.user,
            received_at=request.received_at,
            ground=data["ground"],
            reason=data["reason"],
        ),
        grave=True,
    )


urlpatterns = [
    path("files/<uuid:uuid>/admissible/", admissible, name="admissible"),
    path("files/<uuid:uuid>/inadmissible/", inadmissible, name="inadmissible"),
]
