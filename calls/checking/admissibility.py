"""An official declares a file admissible, or inadmissible on a ground and with reasons."""

from collections.abc import Collection
from datetime import datetime

from django.db import transaction
from django.utils.translation import gettext as _
from django.utils.translation import override

from calls.checking.grounds import Check, Ground
from calls.enums import LetterKind, Step
from calls.letters.writing import write_letter
from calls.models import Application
from calls.steps import StepRefused, take_step


@transaction.atomic
def declare_admissible(
    *,
    application: Application,
    actor,
    received_at: datetime,
    checked: Collection[str] = tuple(Check.values),
) -> Application:
    """After the deadline and with the whole checklist confirmed. Raises StepRefused."""
    if set(checked) != set(Check.values):
        raise StepRefused(_("Confirm every point of the checklist first."))
    return take_step(application, Step.DECLARE_ADMISSIBLE, actor=actor, received_at=received_at)


@transaction.atomic
def declare_inadmissible(
    *,
    application: Application,
    actor,
    received_at: datetime,
    reason: str,
    ground: str = Ground.RULES,
) -> Application:
    """After the deadline; makes the Letter in the language of the file. Raises StepRefused.

    `reason` is the official's own text, written for the applicant; the ground's sentence comes
    before it, both in the history and in the letter.
    """
    if not reason.strip():
        raise StepRefused(_("Give a reason."))
    with override(application.language):
        words = f"{Ground(ground).label} {reason.strip()}"
    # The letter first: a refused step takes it back, and the record's lock is held but shortly.
    write_letter(application=application, kind=LetterKind.INADMISSIBLE, reason=words)
    return take_step(
        application,
        Step.DECLARE_INADMISSIBLE,
        actor=actor,
        received_at=received_at,
        reason=words,
    )
