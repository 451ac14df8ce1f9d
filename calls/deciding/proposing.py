"""What the budget line proposes for a file, in the words of the letter; a person records it."""

from dataclasses import dataclass
from decimal import Decimal

from django.db import transaction
from django.utils.translation import gettext as _
from django.utils.translation import override

from calls.deciding.budget_line import Why
from calls.deciding.ranking import Row, rank
from calls.deciding.recording import record_decision
from calls.enums import Outcome, Status
from calls.models import Call


@dataclass(frozen=True)
class Proposal:
    """Amount in euro; reasons in the language of the file, to be read and bettered by a person."""

    outcome: Outcome
    amount: Decimal
    reasons: str


def proposal(row: Row) -> Proposal:
    """Award above the line, reserve below it, refusal under a threshold."""
    with override(row.application.language):
        if row.why is Why.FUNDED:
            return Proposal(Outcome.AWARD, row.proposed, _part(row))
        if row.why.can_be_funded:
            return Proposal(
                Outcome.RESERVE,
                Decimal(0),
                _(
                    "The project meets the conditions of the call, but projects with a higher "
                    "place in the ranking use up the available budget."
                ),
            )
        return Proposal(Outcome.REFUSE, Decimal(0), _refusal(row))


def _part(row: Row) -> str:
    if row.proposed >= row.requested:
        return ""
    return _(
        "After examining the budget of the project, the reviewers advise to award a part of the "
        "amount that was asked for."
    )


def _refusal(row: Row) -> str:
    return {
        Why.UNDER_CRITERION: _(
            "For at least one criterion the project does not reach the lowest score that passes, "
            "as the table shows."
        ),
        Why.UNDER_TOTAL: _(
            "The project does not reach the total from which an award is advised, as the table "
            "shows."
        ),
    }.get(row.why, _("The reviewers advise a refusal after scoring the project on the criteria."))


def undecided(call: Call) -> list[Row]:
    """The rows in deliberation without a decision, in the order of the ranking."""
    return [
        row
        for ranking in rank(call)
        for row in ranking.rows
        if row.application.status == Status.IN_DELIBERATION
        and row.decision is None
        and ranking.envelope is not None
        and row.why is not Why.NOT_SCORED
    ]


@transaction.atomic
def record_proposals(*, call: Call, actor) -> int:
    """Record what the budget line proposes for every undecided file; all or none.

    Returns how many. What was decided before stays. Raises DecisionRefused.
    """
    rows = undecided(call)
    for row in rows:
        proposed = proposal(row)
        record_decision(
            application=row.application,
            actor=actor,
            outcome=proposed.outcome,
            amount=proposed.amount,
            reasons=proposed.reasons,
            row=row,
        )
    return len(rows)
