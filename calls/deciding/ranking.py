"""The ranking of a call: per envelope, by weighted total, with the budget line."""

from dataclasses import dataclass
from decimal import Decimal

from django.db.models import Prefetch

from calls.deciding.budget_line import Candidate, Place, Why, draw_line, line_after
from calls.deciding.explaining import explain
from calls.deciding.opinions import Opinions, opinions
from calls.enums import Outcome, Status
from calls.models import Application, Call, Criterion, Decision, Envelope
from calls.reviewing.totals import average_totals

#: A file in one of these has its place in the ranking; one in review has none yet.
RANKED = (Status.IN_DELIBERATION, Status.AWARDED, Status.RESERVED, Status.REFUSED)
#: From this many points between two reviewers' totals a third opinion is worth asking.
WIDE_SPREAD = 20


@dataclass(frozen=True)
class Row:
    """A file in the ranking. Amounts in euro; `proposed` is what the line gives it."""

    rank: int | None
    tied: bool
    application: Application
    total: Decimal | None
    spread: Decimal | None
    requested: Decimal
    advised: Decimal | None
    proposed: Decimal
    cumulative: Decimal | None
    within_budget: bool
    why: Why
    reason: str
    decision: Decision | None

    @property
    def wide(self) -> bool:
        """Whether the reviewers differ by more than twenty points of 100."""
        return self.spread is not None and self.spread > WIDE_SPREAD

    @property
    def under_threshold(self) -> bool:
        """Whether a threshold, of a criterion or of the total, is not reached."""
        return self.why in {Why.UNDER_CRITERION, Why.UNDER_TOTAL}


@dataclass(frozen=True)
class EnvelopeRanking:
    """The rows of one envelope; the budget line stands after the first `line_after` rows.

    `envelope` is None for files of which no envelope is known: they cannot be decided yet.
    """

    envelope: Envelope | None
    rows: list[Row]
    line_after: int

    @property
    def tie_at_line(self) -> bool:
        """Whether equal totals stand on both sides of the line: the deciding body chooses."""
        above, below = self.rows[: self.line_after], self.rows[self.line_after :]
        if not above or not below or above[-1].rank is None:
            return False
        return above[-1].rank == below[0].rank and below[0].why.can_be_funded

    @property
    def requested(self) -> Decimal:
        """What all its files ask for together."""
        return sum((row.requested for row in self.rows), Decimal(0))

    @property
    def proposed(self) -> Decimal:
        """What the line pays for."""
        return sum((row.proposed for row in self.rows), Decimal(0))


def rank(call: Call) -> list[EnvelopeRanking]:
    """Every envelope of the call with its files, best first. The number of queries is fixed.

    Reviews count when they are submitted by somebody without a conflict. Files that are still in
    review are left out.
    """
    envelopes = list(call.envelopes.order_by("sort_order", "pk"))
    files: dict[int | None, list[Application]] = {envelope.pk: [] for envelope in envelopes}
    for application in _files(call):
        files.setdefault(envelope_id_of(application, envelopes), []).append(application)
    desk = _Desk(call, list(call.criteria.all()), average_totals(call), opinions(call))
    known = {envelope.pk: envelope for envelope in envelopes}
    return [
        desk.ranking(known.get(key) if key is not None else None, rows)
        for key, rows in files.items()
    ]


def envelope_id_of(application: Application, envelopes: list[Envelope]) -> int | None:
    """The envelope that pays: the file's own, its theme's, or the only one of the call."""
    if application.envelope_id is not None:
        return application.envelope_id
    if application.theme is not None:
        return application.theme.envelope_id
    return envelopes[0].pk if len(envelopes) == 1 else None


def decision_of(application: Application) -> Decision | None:
    """The last decision on a file of which the decisions were fetched."""
    decisions = list(application.decisions.all())
    return decisions[-1] if decisions else None


def _files(call: Call):
    decisions = Decision.objects.select_related("deliberation", "recorded_by")
    return (
        call.applications.filter(status__in=RANKED)
        .select_related("organisation", "theme")
        .defer("summary")
        .prefetch_related(Prefetch("decisions", decisions.order_by("deliberation_id")))
    )


@dataclass(frozen=True)
class _Desk:
    """Everything about a call that its ranking is made from."""

    call: Call
    criteria: list[Criterion]
    totals: dict[int, Decimal]
    opinions: dict[int, Opinions]

    def ranking(self, envelope: Envelope | None, files: list[Application]) -> EnvelopeRanking:
        by_id = {application.pk: application for application in files}
        candidates = [self._candidate(application) for application in files]
        places = draw_line(cents(envelope.cap) if envelope else 0, candidates)
        rows = [self._row(place, by_id[place.candidate.key]) for place in places]
        return EnvelopeRanking(envelope, rows, line_after(places))

    def _advised(self, application: Application) -> Decimal | None:
        opinion = self.opinions.get(application.pk)
        return opinion.advised(application) if opinion else None

    def _candidate(self, application: Application) -> Candidate:
        advised, decision = self._advised(application), decision_of(application)
        asked = application.requested_amount or Decimal(0)
        released = decision is not None and decision.deliberation.released_at is not None
        return Candidate(
            key=application.pk,
            reference=application.reference or "",
            total=self.totals.get(application.pk),
            cents=cents(asked if advised is None else advised),
            obstacle=self._obstacle(application, advised),
            settled=cents(decision.amount) if released and decision else None,
        )

    def _obstacle(self, application: Application, advised: Decimal | None) -> Why | None:
        total, opinion = self.totals.get(application.pk), self.opinions.get(application.pk)
        if total is None or opinion is None:
            return Why.NOT_SCORED if self.call.with_review else None
        if opinion.under(self.criteria):
            return Why.UNDER_CRITERION
        if self.call.total_threshold is not None and total < self.call.total_threshold:
            return Why.UNDER_TOTAL
        return Why.NOT_ADVISED if opinion.refused else None

    def _row(self, place: Place, application: Application) -> Row:
        candidate, decision = place.candidate, decision_of(application)
        paid = candidate.cents if candidate.settled is None else candidate.settled
        opinion = self.opinions.get(application.pk)
        return Row(
            rank=place.rank,
            tied=place.tied,
            application=application,
            total=candidate.total,
            spread=opinion.spread if opinion else None,
            requested=application.requested_amount or Decimal(0),
            advised=self._advised(application),
            proposed=in_euro(paid) if place.funded else Decimal(0),
            cumulative=None if place.cumulative is None else in_euro(place.cumulative),
            within_budget=place.funded,
            why=place.why,
            reason=explain(self.call, place, Outcome(decision.outcome) if decision else None),
            decision=decision,
        )


def cents(amount: Decimal) -> int:
    """Whole cents."""
    return int(amount * 100)


def in_euro(whole_cents: int) -> Decimal:
    """Euro with two decimals."""
    return Decimal(whole_cents) / 100
