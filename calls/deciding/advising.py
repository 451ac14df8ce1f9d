"""What the reviewers' advices come to: one amount per file."""

from collections.abc import Sequence
from decimal import ROUND_FLOOR, Decimal

from calls.enums import Advice

CENT = Decimal("0.01")


def mostly_refused(advices: Sequence[tuple[str, Decimal | None]]) -> bool:
    """Whether more than half of the reviewers advise a refusal."""
    return 2 * sum(advice == Advice.REFUSE for advice, _part in advices) > len(advices)


def advised_amount(
    requested: Decimal, advices: Sequence[tuple[str, Decimal | None]]
) -> Decimal | None:
    """The amount in euro that the reviewers advise; None where there is no advice.

    The rule: where more than half advise a refusal, 0.00. Else the mean of the amounts of those who
    advise an award (the amount asked for, or the part they name), down to the cent and never more
    than what was asked for. A refusal in the minority shows in the spread of the scores and does not
    halve the amount.
    """
    if not advices:
        return None
    if mostly_refused(advices):
        return Decimal("0.00")
    given = [
        requested if advice == Advice.AWARD else min(part or Decimal(0), requested)
        for advice, part in advices
        if advice != Advice.REFUSE
    ]
    return (sum(given, Decimal(0)) / len(given)).quantize(CENT, ROUND_FLOOR)
