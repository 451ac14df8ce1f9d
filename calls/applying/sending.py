"""Send an application: one transaction, and only then is anything acknowledged."""

from datetime import datetime

from django.db import transaction
from django.utils.translation import gettext as _

from calls.applying.freezing import Frozen, freeze
from calls.applying.phase import NotAllowed, TooLate
from calls.applying.problems import theme_of
from calls.applying.queries import WorkingCopy, working_copy
from calls.applying.saving import lock
from calls.enums import Status, Step
from calls.models import Application, Attachment, Call, ReferenceCounter, Submission
from calls.needs import StepRefused, in_time
from calls.permissions import has_right
from calls.steps import take_step
from tandem.audit.recording import record
from tandem.formkit.check import Problem
from tandem.formkit.mapping import mapped
from tandem.organisations.models import Right


class Incomplete(StepRefused):
    """There are problems to solve first."""

    def __init__(self, problems: list[Problem]) -> None:
        super().__init__(_("Some answers are missing or not right yet."))
        self.problems = problems


class Changed(StepRefused):
    """The answers are not those that the person checked."""


@transaction.atomic
def send(*, application: Application, actor, received_at: datetime, key: str = "") -> Submission:
    """Make the next Submission, draw the reference at the first one, take the step.

    `key` is the seal (`freeze`) of what the person checked: what is sent is what she saw, and a
    retry of the same request finds the Submission that it made. Sending equal content twice yields
    one Submission. Raises TooLate, Incomplete, Changed, NotAllowed or another StepRefused; nothing
    is changed then, and the draft is kept. `received_at` (aware, UTC) decides on the deadline.
    """
    row = lock(application)
    if not has_right(actor, row.organisation, Right.SUBMIT):
        raise NotAllowed(_("You may not send this application."))
    copy = working_copy(row)
    frozen = freeze(copy)
    last = row.submissions.order_by("-number").first()
    if row.status == Status.SUBMITTED and last and last.sha256 in {frozen.sha256, key}:
        return last
    _check(copy, frozen, received_at, key)
    submission = Submission.objects.create(
        application=row,
        number=last.number + 1 if last else 1,
        form_version=row.form_version,
        language=row.language,
        answers=frozen.answers,
        files=frozen.files,
        sha256=frozen.sha256,
        received_at=received_at,
        submitted_by=actor,
    )
    Attachment.objects.filter(pk__in=[one.pk for one in copy.attachments]).update(sent=True)
    _project(row, copy, received_at)
    row.reference = row.reference or draw_reference(row.call)
    row.save()
    step = Step.SUBMIT if row.status == Status.DRAFT else Step.RESUBMIT
    sent = take_step(row, step, actor=actor, received_at=received_at)
    record(
        "submission.made",
        submission,
        actor=actor,
        scope=row.call,
        data={
            "application": row.pk,
            "number": submission.number,
            "sha256": submission.sha256,
            "form": row.form_version.sha256,
            "received_at": received_at.isoformat(),
        },
    )
    for name in ("status", "reference", "title", "requested_amount", "submitted_at"):
        setattr(application, name, getattr(sent, name))
    return submission


def _check(copy: WorkingCopy, frozen: Frozen, received_at: datetime, key: str) -> None:
    row = copy.application
    if row.status not in {Status.DRAFT, Status.SUBMITTED}:
        raise StepRefused(_("This application cannot be sent any more."))
    if not in_time(row, received_at):
        raise TooLate(_("The deadline of this call has passed. Your draft is kept."))
    if key and key != frozen.sha256:
        raise Changed(_("The answers changed since you checked them. Check them again."))
    if problems := copy.problems(row.language):
        raise Incomplete(problems)
    for attachment in copy.attachments:
        if not _is_whole(attachment):
            raise StepRefused(
                _("We cannot read the file %(name)s any more. Remove it and add it again.")
                % {"name": attachment.name}
            )


def _is_whole(attachment: Attachment) -> bool:
    """It was hashed and forced to the disk when it came; now it must still be there."""
    try:
        return attachment.file.storage.size(str(attachment.file.name)) == attachment.size
    except OSError:
        return False


def _project(row: Application, copy: WorkingCopy, received_at: datetime) -> None:
    """What lists and the ranking need, from the answers that are being sent."""
    values = mapped(copy.form, copy.answers)
    row.title = values["title"][:250]
    row.summary = values["summary"]
    row.requested_amount = values["requested_amount"]
    row.theme = theme_of(row.call, values["theme"])
    if row.theme is not None:
        row.envelope = row.theme.envelope
    else:
        envelopes = list(row.call.envelopes.all()[:2])
        row.envelope = envelopes[0] if len(envelopes) == 1 else None
    row.submitted_at = received_at


def draw_reference(call: Call) -> str:
    """The next reference of the call, such as GK27-0031, without gaps: the counter stays locked
    until the commit."""
    ReferenceCounter.objects.get_or_create(call=call)
    counter = ReferenceCounter.objects.select_for_update().get(call=call)
    counter.last += 1
    counter.save(update_fields=["last"])
    return f"{call.reference_prefix}{call.budget_year % 100:02d}-{counter.last:04d}"
