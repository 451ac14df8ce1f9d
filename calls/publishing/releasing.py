"""Release decisions: all files of a deliberation at once, with letters, awards and draft pages."""

from dataclasses import dataclass, field
from datetime import datetime

from django.db import transaction
from django.db.models import Max
from django.utils.translation import gettext as _

from calls.deciding.ranking import rank
from calls.deciding.readiness import Missing, decisions_of, recorders, what_is_missing
from calls.enums import Outcome, Step
from calls.letters.writing import write_letter
from calls.models import Application, Award, Call, Deliberation, Envelope, Letter
from calls.permissions import may_release
from calls.publishing.projecting import Drafts, draft_pages, make_award
from calls.steps import StepRefused, take_step
from tandem.audit.recording import record

STEPS = {
    Outcome.AWARD: Step.AWARD,
    Outcome.RESERVE: Step.RESERVE,
    Outcome.REFUSE: Step.REFUSE,
}


class ReleaseRefused(StepRefused):
    """Nothing was released; `missing` says what must be done first."""

    def __init__(self, message: str, missing: list[Missing] | None = None) -> None:
        super().__init__(message)
        self.missing = missing or []


@dataclass
class Released:
    """What a release made."""

    deliberation: Deliberation
    drafts: Drafts
    letters: list[Letter] = field(default_factory=list)
    awards: list[Award] = field(default_factory=list)


@transaction.atomic
def release(*, call: Call, actor, received_at: datetime) -> Released:
    """Tell everybody at once: all of it happens or nothing.

    `received_at` is when the request arrived (aware, UTC). The releaser recorded neither a decision
    nor the act. Raises ReleaseRefused, or StepRefused by a file's own step.
    """
    if not may_release(actor, call):
        raise ReleaseRefused(_("You may not release the decisions of this call."))
    deliberation = _locked(call)
    _freeze_places(call, deliberation)
    missing = what_is_missing(call)
    if missing:
        raise ReleaseRefused(
            _("Some things are missing: %(list)s")
            % {"list": " ".join(item.message for item in missing)},
            missing,
        )
    decisions = decisions_of(deliberation)
    if actor.pk in recorders(deliberation, decisions):
        raise ReleaseRefused(_("Somebody else than the person who recorded this must release it."))
    awarded = any(decision.outcome == Outcome.AWARD for decision in decisions)
    drafts = draft_pages(call, actor=actor) if awarded else Drafts([], [])
    made = Released(deliberation, drafts)
    order = Award.objects.filter(call=call).aggregate(last=Max("order"))["last"] or 0
    for decision in decisions:
        made.letters.append(
            write_letter(application=decision.application, kind=decision.outcome, decision=decision)
        )
        if decision.outcome == Outcome.AWARD:
            order += 1
            made.awards.append(make_award(decision, order=order))
    # The steps last: from the first one on, the lock of the record is held.
    for decision in decisions:
        take_step(
            decision.application,
            STEPS[Outcome(decision.outcome)],
            actor=actor,
            received_at=received_at,
        )
    deliberation.released_at, deliberation.released_by = received_at, actor
    deliberation.save(update_fields=["released_at", "released_by"])
    record("deliberation.released", deliberation, actor=actor, scope=call, data=_summary(made))
    return made


def _locked(call: Call) -> Deliberation:
    """Deliberation, envelopes, files, in the order of `recording`, before the record's own lock."""
    deliberation = (
        call.deliberations.select_for_update(of=("self",)).filter(released_at__isnull=True).first()
    )
    if deliberation is None:
        raise ReleaseRefused(_("There is nothing to release."))
    list(Envelope.objects.select_for_update().filter(call=call).order_by("pk"))
    list(
        Application.objects.select_for_update(of=("self",))
        .filter(decisions__deliberation=deliberation)
        .order_by("pk")
    )
    return deliberation


def _freeze_places(call: Call, deliberation: Deliberation) -> None:
    """Ranks shift while decisions come in; the letters tell the places as they are now."""
    rows = {row.application.pk: row for ranking in rank(call) for row in ranking.rows}
    for decision in deliberation.decisions.all():
        row = rows.get(decision.application_id)
        if row and (row.rank, row.total) != (decision.rank, decision.weighted_total):
            decision.rank, decision.weighted_total = row.rank, row.total
            decision.save(update_fields=["rank", "weighted_total"])


def _summary(made: Released) -> dict[str, object]:
    return {
        "letters": [letter.pk for letter in made.letters],
        "awards": [award.pk for award in made.awards],
        "pages": [page.pk for page in made.drafts.pages],
    }
