"""Record what the deciding body decides about one file. Nobody is told: that is the release's work."""

import hashlib
from decimal import Decimal

from django.db import transaction
from django.db.models import Sum
from django.utils.translation import gettext as _

from calls.deciding.ranking import Row, envelope_id_of, rank
from calls.enums import Outcome, Status
from calls.models import Application, Call, Decision, Deliberation, Envelope
from calls.permissions import may_record_decisions
from calls.steps import StepRefused
from tandem.audit.recording import record
from tandem.formats.euro import euro

NOTHING = Decimal("0.00")


class DecisionRefused(StepRefused):
    """A decision that cannot be recorded; `field` names the form field that is wrong."""

    def __init__(self, message: str, field: str = "") -> None:
        super().__init__(message)
        self.field = field


def record_decision(
    *,
    application: Application,
    actor,
    outcome: Outcome | str,
    amount: Decimal | None = None,
    reasons: str = "",
    row: Row | None = None,
) -> Decision:
    """Record or replace the decision on a file in deliberation, until it is released.

    `amount` in euro is for an award alone: at most what was asked for, and together at most the cap
    of the envelope, whose row is locked. Reasons are needed for a refusal, a reserve, an award of a
    part and an award under a threshold. `row` is the file's row in the ranking where the caller has
    it. Raises DecisionRefused and changes nothing then.
    """
    outcome, reasons = Outcome(outcome), reasons.strip()
    amount = (amount or NOTHING) if outcome is Outcome.AWARD else NOTHING
    row = row or row_of(application)  # before the locks: it reads the whole call
    with transaction.atomic():
        deliberation = _locked_deliberation(application.call)
        envelope = _locked_envelope(application)
        file = _locked_file(application, actor)
        _check(outcome, amount, file.requested_amount or NOTHING, reasons, row)
        decision, _made = Decision.objects.update_or_create(
            application=file,
            deliberation=deliberation,
            defaults={
                "envelope": envelope,
                "outcome": outcome,
                "requested_amount": file.requested_amount or NOTHING,
                "amount": amount,
                "reasons": reasons,
                "rank": row.rank if row else None,
                "weighted_total": row.total if row else None,
                "recorded_by": actor,
            },
        )
        _commit(envelope)
        data = {
            "decision": decision.pk,
            "outcome": str(outcome),
            "amount": str(amount),
            "reasons_sha256": hashlib.sha256(reasons.encode()).hexdigest(),
        }
        record("decision.recorded", file, actor=actor, scope=file.call, data=data)
    return decision


@transaction.atomic
def drop_decision(*, application: Application, actor) -> None:
    """Take back a recorded decision before the release: the file was withdrawn or reopened."""
    decision = application.decisions.filter(deliberation__released_at__isnull=True).first()
    if decision is None:
        raise DecisionRefused(_("There is no recorded decision to take back."))
    if not may_record_decisions(actor, application.call):
        raise DecisionRefused(_("You may not do this for this file."))
    _locked_deliberation(application.call)
    envelope = Envelope.objects.select_for_update().get(pk=decision.envelope_id)
    decision.delete()
    _commit(envelope)
    record("decision.dropped", application, actor=actor, scope=application.call)


def row_of(application: Application) -> Row | None:
    """The file's row in the ranking of its call."""
    rows = (row for ranking in rank(application.call) for row in ranking.rows)
    return next((row for row in rows if row.application.pk == application.pk), None)


def open_deliberation(call: Call) -> Deliberation | None:
    """The deliberation that waits for its release."""
    return call.deliberations.filter(released_at__isnull=True).first()


def _locked_deliberation(call: Call) -> Deliberation:
    """Locked first, so that a release and a recording never pass each other."""
    made, _new = Deliberation.objects.get_or_create(call=call, released_at=None)
    locked = Deliberation.objects.select_for_update().get(pk=made.pk)
    if locked.released_at is not None:  # released while we waited for the lock
        raise DecisionRefused(_("The decisions were released just now. Look at the page again."))
    return locked


def _locked_envelope(application: Application) -> Envelope:
    envelopes = list(application.call.envelopes.all())
    key = envelope_id_of(application, envelopes)
    if key is None:
        raise DecisionRefused(_("It is not known which envelope pays for this file."))
    return Envelope.objects.select_for_update().get(pk=key)


def _locked_file(application: Application, actor) -> Application:
    """The file as it is now, for those who may record a decision on it."""
    file = (
        Application.objects.select_for_update(of=("self",))
        .select_related("call")
        .get(pk=application.pk)
    )
    visible = Application.objects.visible_to(actor).filter(pk=file.pk).exists()
    if not (visible and may_record_decisions(actor, file.call)):
        raise DecisionRefused(_("You may not do this for this file."))
    if file.status != Status.IN_DELIBERATION:
        raise DecisionRefused(_("This is not possible for a file in this state."))
    return file


def _check(
    outcome: Outcome, amount: Decimal, asked: Decimal, reasons: str, row: Row | None
) -> None:
    if amount < 0:
        raise DecisionRefused(_("The amount cannot be negative."), "amount")
    if amount > asked:
        raise DecisionRefused(
            _("The amount is more than the %(asked)s asked for.") % {"asked": euro(asked)}, "amount"
        )
    if reasons:
        return
    if outcome is not Outcome.AWARD:
        raise DecisionRefused(_("Give the reasons: the letter must hold them."), "reasons")
    if amount < asked:
        raise DecisionRefused(
            _("Give the reasons for awarding less than was asked for."), "reasons"
        )
    if row is not None and row.under_threshold:
        raise DecisionRefused(
            _("Give the reasons for an award below a threshold of the call."), "reasons"
        )


def _commit(envelope: Envelope) -> None:
    """Add up what decisions take from the envelope, whose row is locked; never more than its cap."""
    taken = (
        envelope.decisions.filter(outcome=Outcome.AWARD)
        .exclude(application__status=Status.WITHDRAWN)
        .aggregate(sum=Sum("amount"))["sum"]
    )
    committed = (taken or NOTHING).quantize(NOTHING)
    if committed > envelope.cap:
        raise DecisionRefused(
            _("This is %(excess)s more than the envelope “%(envelope)s” still holds.")
            % {"excess": euro(committed - envelope.cap), "envelope": envelope.name},
            "amount",
        )
    Envelope.objects.filter(pk=envelope.pk).update(committed=committed)
    envelope.committed = committed
