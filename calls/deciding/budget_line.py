"""The budget line: a deterministic greedy by rank in integer cents, with a reason per row.

Pure: knows amounts, totals and references, no database. Going down the ranking, each file gets the
amount that the reviewers advise until one does not fit any more. Nothing below that file is paid,
even if it is smaller and would fit: a lower place never goes before a higher one unless the deciding
body says so and why.
"""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum


class Why(StrEnum):
    """Why a file is above or below the line."""

    FUNDED = "funded"
    DECIDED = "decided"
    TOO_LARGE = "too large for what is left"
    AFTER_THE_LINE = "after the line"
    UNDER_CRITERION = "under the threshold of a criterion"
    UNDER_TOTAL = "under the threshold of the total"
    NOT_ADVISED = "the reviewers advise a refusal"
    NOT_SCORED = "no review counts"

    @property
    def can_be_funded(self) -> bool:
        """Whether the file takes part in going down the ranking."""
        return self in {Why.FUNDED, Why.DECIDED, Why.TOO_LARGE, Why.AFTER_THE_LINE}


@dataclass(frozen=True)
class Candidate:
    """A file as the line sees it; `cents` is what it would get.

    `obstacle` keeps it below the line whatever is left; `settled` is the amount in cents of a
    decision that was released before, which comes off the cap first.
    """

    key: int
    reference: str
    total: Decimal | None
    cents: int
    obstacle: Why | None = None
    settled: int | None = None

    @property
    def order(self) -> tuple[bool, Decimal, str, int]:
        """The highest total first; equal totals in the order of their references."""
        return (self.obstacle is not None, -(self.total or Decimal(0)), self.reference, self.key)


@dataclass(frozen=True)
class Place:
    """A candidate's place. `rank` is shared by equal totals and None where nothing was scored.

    `cumulative` adds up what the files down to here would take; None for those with an obstacle.
    """

    candidate: Candidate
    rank: int | None
    tied: bool
    funded: bool
    why: Why
    cumulative: int | None
    left: int


def draw_line(cap: int, candidates: Iterable[Candidate]) -> list[Place]:
    """The candidates in order, each with its rank and whether `cap` (in cents) pays for it."""
    ordered = sorted(candidates, key=lambda candidate: candidate.order)
    ranks = _ranks(ordered)
    sharing = Counter(ranks.values())
    left = cap - sum(candidate.settled or 0 for candidate in ordered)
    running, open_line = 0, True
    places = []
    for candidate in ordered:
        why = _why(candidate, left, open_line)
        if why is Why.FUNDED:
            left -= candidate.cents
        elif why is Why.TOO_LARGE:
            open_line = False
        if why.can_be_funded:
            running += candidate.cents if candidate.settled is None else candidate.settled
        rank = ranks[candidate.key]
        places.append(
            Place(
                candidate=candidate,
                rank=rank,
                tied=rank is not None and sharing[rank] > 1,
                funded=why is Why.FUNDED or bool(candidate.settled),
                why=why,
                cumulative=running if why.can_be_funded else None,
                left=left,
            )
        )
    return places


def line_after(places: list[Place]) -> int:
    """How many rows stand above the line: all down to the last one that is paid."""
    return max((number for number, place in enumerate(places, 1) if place.funded), default=0)


def _why(candidate: Candidate, left: int, open_line: bool) -> Why:
    if candidate.settled is not None:
        return Why.DECIDED
    if candidate.obstacle is not None:
        return candidate.obstacle
    if not open_line:
        return Why.AFTER_THE_LINE
    return Why.FUNDED if candidate.cents <= left else Why.TOO_LARGE


def _ranks(ordered: list[Candidate]) -> dict[int, int | None]:
    """1, 2, 2, 4: equal totals share a place, within those with and those without an obstacle."""
    ranks: dict[int, int | None] = {}
    before: Candidate | None = None
    for number, candidate in enumerate(ordered, 1):
        same = before is not None and candidate.order[:2] == before.order[:2]
        if candidate.total is None:
            ranks[candidate.key] = None
        elif before is not None and same and ranks[before.key] is not None:
            ranks[candidate.key] = ranks[before.key]
        else:
            ranks[candidate.key] = number
        before = candidate
    return ranks
