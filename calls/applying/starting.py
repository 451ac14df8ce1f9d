"""Start an application: one draft of an organisation for a call."""

from datetime import datetime

from django.db import IntegrityError, transaction
from django.utils.translation import gettext as _

from calls.enums import Status, Step
from calls.models import Application, Call
from calls.steps import StepRefused, take_step
from tandem.organisations.models import Organisation


def start_application(
    *, call: Call, organisation: Organisation, language: str, actor, received_at: datetime
) -> Application:
    """The draft of this organisation for this call: the one that is there, else a new one.

    `language` is that of the file and must be one that the call's regime allows. Raises StepRefused
    where the call is not open or the person may not edit for the organisation.
    """
    if (draft := draft_of(call, organisation)) is not None:
        return draft
    if language not in call.regime.file_languages:
        raise StepRefused(_("You cannot apply to this call in this language."))
    if call.form_version is None:
        raise StepRefused(_("This call is not open."))
    application = Application(
        call=call,
        organisation=organisation,
        form_version=call.form_version,
        language=language,
        created_by=actor,
    )
    try:
        with transaction.atomic():
            return take_step(application, Step.START, actor=actor, received_at=received_at)
    except IntegrityError:
        # A colleague started in the same moment: her draft is the draft.
        draft = draft_of(call, organisation)
        if draft is None:
            raise
        return draft


def draft_of(call: Call, organisation: Organisation) -> Application | None:
    """The draft that is offered before a new one is made."""
    return Application.objects.filter(
        call=call, organisation=organisation, status=Status.DRAFT
    ).first()
