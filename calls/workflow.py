"""THE table of steps, and nothing else: from where, to where, by whom. Pure Python.

`calls.steps.take_step` is its only executor; `None` as a source means that the application does not
exist yet. A step that asks for a stage has no way in where the call has switched that stage off.
"""

from dataclasses import dataclass
from types import MappingProxyType

from calls.enums import Stage, Status, Step, Who


@dataclass(frozen=True)
class Rule:
    """One row of the table."""

    sources: frozenset[Status | None]
    targets: frozenset[Status]
    who: frozenset[Who]
    needs_stage: Stage | None = None
    without_stage: Stage | None = None
    needs_reason: bool = False
    closed_call: bool = False
    """Only after the deadline of the call."""

    @property
    def target(self) -> Status:
        """The one target; raises ValueError for `correct`, which names its target itself."""
        (only,) = self.targets
        return only


def _rule(
    sources: tuple[Status | None, ...], targets: tuple[Status, ...], *who: Who, **needs: object
) -> Rule:
    return Rule(frozenset(sources), frozenset(targets), frozenset(who), **needs)  # type: ignore[arg-type]


_S = Status
_DECIDED = (_S.AWARDED, _S.RESERVED, _S.REFUSED)

TABLE: MappingProxyType[Step, Rule] = MappingProxyType(
    {
        Step.START: _rule((None,), (_S.DRAFT,), Who.APPLICANT_EDIT, Who.CASE_OFFICER),
        Step.SUBMIT: _rule((_S.DRAFT,), (_S.SUBMITTED,), Who.APPLICANT_SUBMIT),
        Step.RESUBMIT: _rule((_S.SUBMITTED,), (_S.SUBMITTED,), Who.APPLICANT_SUBMIT),
        Step.ASK_COMPLETION: _rule(
            (_S.SUBMITTED, _S.ADMISSIBLE), (_S.INCOMPLETE,), Who.CASE_OFFICER, closed_call=True
        ),
        Step.COMPLETE: _rule((_S.INCOMPLETE,), (_S.SUBMITTED,), Who.APPLICANT_SUBMIT),
        Step.COMPLETION_LAPSED: _rule((_S.INCOMPLETE,), (_S.SUBMITTED,), Who.CLOCK),
        Step.DECLARE_INADMISSIBLE: _rule(
            (_S.SUBMITTED,),
            (_S.INADMISSIBLE,),
            Who.CASE_OFFICER,
            needs_reason=True,
            closed_call=True,
        ),
        Step.DECLARE_ADMISSIBLE: _rule(
            (_S.SUBMITTED,), (_S.ADMISSIBLE,), Who.CASE_OFFICER, closed_call=True
        ),
        Step.ADMIT_LATE: _rule((_S.DRAFT,), (_S.SUBMITTED,), Who.CASE_OFFICER, needs_reason=True),
        Step.START_REVIEW: _rule(
            (_S.ADMISSIBLE,), (_S.IN_REVIEW,), Who.CASE_OFFICER, needs_stage=Stage.REVIEW
        ),
        Step.CLOSE_REVIEW: _rule((_S.IN_REVIEW,), (_S.IN_DELIBERATION,), Who.CASE_OFFICER),
        Step.TABLE_FOR_DECISION: _rule(
            (_S.ADMISSIBLE,), (_S.IN_DELIBERATION,), Who.CASE_OFFICER, without_stage=Stage.REVIEW
        ),
        Step.REOPEN_REVIEW: _rule(
            (_S.IN_DELIBERATION,),
            (_S.IN_REVIEW,),
            Who.CHAIR,
            needs_stage=Stage.REVIEW,
            needs_reason=True,
        ),
        Step.AWARD: _rule((_S.IN_DELIBERATION,), (_S.AWARDED,), Who.RELEASE),
        Step.REFUSE: _rule((_S.IN_DELIBERATION,), (_S.REFUSED,), Who.RELEASE),
        Step.RESERVE: _rule((_S.IN_DELIBERATION,), (_S.RESERVED,), Who.RELEASE),
        Step.AWARD_FROM_RESERVE: _rule((_S.RESERVED,), (_S.AWARDED,), Who.RELEASE),
        Step.REFUSE_RESERVE: _rule((_S.RESERVED,), (_S.REFUSED,), Who.RELEASE),
        Step.DECLINE_AWARD: _rule(
            (_S.AWARDED,), (_S.WITHDRAWN,), Who.APPLICANT_SUBMIT, Who.CLOCK, needs_reason=True
        ),
        Step.CORRECT: _rule(
            (*_DECIDED, _S.INADMISSIBLE), (*_DECIDED, _S.ADMISSIBLE), Who.RELEASE, needs_reason=True
        ),
        Step.WITHDRAW: _rule(
            (
                _S.SUBMITTED,
                _S.INCOMPLETE,
                _S.ADMISSIBLE,
                _S.IN_REVIEW,
                _S.IN_DELIBERATION,
                _S.RESERVED,
            ),
            (_S.WITHDRAWN,),
            Who.APPLICANT_SUBMIT,
            Who.CASE_OFFICER,
            needs_reason=True,
        ),
    }
)
