"""Which step writes to whom: the only place that decides about mails after a step."""

from datetime import datetime

from django.db.models import QuerySet
from django.urls import reverse
from django.utils.translation import override

from calls.enums import Step
from calls.models import Application, Letter, StepTaken
from tandem.formats.dates import moment
from tandem.mail.sending import send_later
from tandem.organisations.models import Membership, Right

#: step → mail template under templates/mail/; a step that is not here writes nothing.
MAILS: dict[Step, str] = {
    Step.SUBMIT: "receipt",
    Step.RESUBMIT: "receipt",
    Step.ADMIT_LATE: "receipt",
    Step.DECLARE_ADMISSIBLE: "admissible",
    Step.WITHDRAW: "withdrawn",
}

#: These steps come with a Letter; its mail waits until the PDF is there (`tell_of_letter`).
WITH_LETTER: frozenset[Step] = frozenset(
    {
        Step.DECLARE_INADMISSIBLE,
        Step.AWARD,
        Step.REFUSE,
        Step.RESERVE,
        Step.AWARD_FROM_RESERVE,
        Step.REFUSE_RESERVE,
        Step.CORRECT,
    }
)


def notify(application: Application, step: Step, taken: StepTaken) -> None:
    """Promise the mails of this step to everybody who may submit for the organisation.

    In the language of the file. The key holds the step's row, so that a retry sends nothing twice.
    """
    template = MAILS.get(step)
    if template is None:
        return
    _write(application, template, mail_context(application), key=f"step:{taken.pk}")


def tell_of_letter(letter: Letter) -> None:
    """Promise the mail with the link to a letter; the worker calls this when the PDF is stored."""
    with override(letter.language):
        path = reverse("calls:letter", args=[letter.uuid])
    context = {
        **mail_context(letter.application),
        "kind": letter.kind,
        "subject": letter.subject,
        "path": path,
    }
    _write(letter.application, "letter", context, key=f"letter:{letter.pk}")


def _write(application: Application, template: str, context: dict[str, str], *, key: str) -> None:
    for member in recipients(application):
        send_later(
            template,
            member.user.email,
            language=application.language,
            context=context,
            key=f"{key}:{member.user_id}",
        )


def recipients(application: Application) -> QuerySet[Membership]:
    """Who is written to about a file: everybody who may submit for the organisation."""
    return application.organisation.memberships.filter(
        confirmed=True, right__in=Right.SUBMIT.covering()
    ).select_related("user")


def mail_context(application: Application) -> dict[str, str]:
    """What mail templates know of a file: plain JSON, nothing that is not the applicant's own."""
    title = application.call.title_fr if application.language == "fr" else application.call.title_nl
    return {
        "reference": application.reference or "",
        "call": title,
        "organisation": application.organisation.name,
        "application": str(application.uuid),
        "submitted_at": application.submitted_at.isoformat() if application.submitted_at else "",
        "sent_on": _moment(application.submitted_at, application.language),
        "deadline": _moment(application.call.closes_at, application.language),
    }


def _moment(instant: datetime | None, language: str) -> str:
    return moment(instant, language) if instant else ""
