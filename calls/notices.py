"""Which step writes to whom: the only place that decides about mails after a step."""

from calls.enums import Step
from calls.models import Application, StepTaken
from tandem.mail.sending import send_later
from tandem.organisations.models import Right

#: step → mail template under templates/mail/; a step that is not here writes nothing.
MAILS: dict[Step, str] = {
    Step.SUBMIT: "receipt",
    Step.RESUBMIT: "receipt",
    Step.ADMIT_LATE: "receipt",
    Step.DECLARE_INADMISSIBLE: "letter",
    Step.DECLARE_ADMISSIBLE: "admissible",
    Step.AWARD: "letter",
    Step.REFUSE: "letter",
    Step.RESERVE: "letter",
    Step.AWARD_FROM_RESERVE: "letter",
    Step.REFUSE_RESERVE: "letter",
    Step.CORRECT: "letter",
    Step.WITHDRAW: "withdrawn",
}


def notify(application: Application, step: Step, taken: StepTaken) -> None:
    """Promise the mails of this step to everybody who may submit for the organisation.

    In the language of the file. The key holds the step's row, so that a retry sends nothing twice.
    """
    template = MAILS.get(step)
    if template is None:
        return
    members = application.organisation.memberships.filter(
        confirmed=True, right__in=Right.SUBMIT.covering()
    ).select_related("user")
    for member in members:
        send_later(
            template,
            member.user.email,
            language=application.language,
            context=mail_context(application),
            key=f"step:{taken.pk}:{member.user_id}",
        )


def mail_context(application: Application) -> dict[str, str]:
    """What mail templates know of a file: plain JSON, nothing that is not the applicant's own."""
    title = application.call.title_fr if application.language == "fr" else application.call.title_nl
    return {
        "reference": application.reference or "",
        "call": title,
        "organisation": application.organisation.name,
        "application": str(application.uuid),
        "submitted_at": application.submitted_at.isoformat() if application.submitted_at else "",
    }
