"""Files in deliberation, reviewed, and deliberations with their act."""

from datetime import date
from decimal import Decimal
from io import BytesIO

import pikepdf
from django.core.files.base import ContentFile
from django.utils import timezone

from calls.enums import Advice, CallRoleKind, Outcome, Status
from calls.models import Application, Call, Decision, Deliberation, Review, Score
from tandem.accounts.models import User
from tandem.accounts.roles import Role
from tests.factories.accounts import UserFactory
from tests.factories.calls import (
    ApplicationFactory,
    AssignmentFactory,
    CallFactory,
    CallRoleFactory,
    ConflictDeclarationFactory,
    CriterionFactory,
    EnvelopeFactory,
)


def deliberating_call(
    cap: str = "100000.00", *, criteria: int = 1, threshold: str | None = None, **fields
) -> Call:
    """A closed call with one envelope; the criteria share the weight and score from 0 to 10."""
    call = CallFactory(
        closed=True, total_threshold=Decimal(threshold) if threshold else None, **fields
    )
    EnvelopeFactory(call=call, cap=Decimal(cap))
    for number in range(criteria):
        CriterionFactory(
            call=call,
            weight=100 // criteria,
            scale=10,
            sort_order=number,
            name_nl=f"Criterium {number + 1}",
            name_fr=f"Critère {number + 1}",
        )
    return call


def review_of(
    application: Application,
    *values: int,
    advice: str = Advice.AWARD,
    amount: str | None = None,
    conflict: bool = False,
) -> Review:
    """A submitted review with one score per criterion of the call, in their order."""
    assignment = AssignmentFactory(application=application)
    if conflict:
        ConflictDeclarationFactory(
            application=application,
            user=assignment.reviewer,
            has_conflict=True,
            reason="Ken ik",
        )
    review = Review.objects.create(
        assignment=assignment,
        advice=advice,
        advised_amount=Decimal(amount) if amount else None,
        submitted_at=timezone.now(),
    )
    for criterion, value in zip(application.call.criteria.all(), values, strict=True):
        Score.objects.create(review=review, criterion=criterion, value=value, reason="Goed")
    return review


def deliberated(
    call: Call, *totals: int, requested: str = "10000.00", advice: str = Advice.AWARD, **fields
) -> Application:
    """A file in deliberation, with one review of one criterion for each total (in tens)."""
    application = ApplicationFactory(
        call=call,
        status=Status.IN_DELIBERATION,
        requested_amount=Decimal(requested),
        **fields,
    )
    for total in totals:
        review_of(application, total // 10, advice=advice)
    return application


def case_officer(call: Call) -> User:
    """Records decisions."""
    return CallRoleFactory(call=call, role=CallRoleKind.CASE_OFFICER).user


def chair(call: Call) -> User:
    """Records or releases."""
    return CallRoleFactory(call=call, role=CallRoleKind.CHAIR).user


def calls_manager() -> User:
    """Releases."""
    return UserFactory(roles=[Role.CALLS_MANAGER])


def small_pdf() -> bytes:
    """A real PDF of one page."""
    with pikepdf.new() as pdf:
        pdf.add_blank_page()
        made = BytesIO()
        pdf.save(made)
    return made.getvalue()


def decided(
    application: Application,
    outcome: str = Outcome.AWARD,
    amount: str | None = None,
    *,
    recorded_by: User | None = None,
    reasons: str = "",
    rank: int | None = 1,
) -> Decision:
    """A decision in the call's open deliberation, written past the acts; the act is attached."""
    deliberation = Deliberation.objects.filter(call=application.call, released_at=None).first()
    if deliberation is None:
        deliberation = Deliberation(
            call=application.call,
            act_date=date(2027, 7, 9),
            act_number="BHR-2027-113",
            act_recorded_by=recorded_by or UserFactory(),
            act_file_name="besluit.pdf",
        )
        deliberation.act_file.save("act", ContentFile(small_pdf()))
    given = Decimal(amount) if amount else application.requested_amount
    return Decision.objects.create(
        application=application,
        deliberation=deliberation,
        envelope=application.call.envelopes.get(),
        outcome=outcome,
        requested_amount=application.requested_amount,
        amount=given if outcome == Outcome.AWARD else Decimal(0),
        reasons=reasons or ("" if outcome == Outcome.AWARD else "Het plan is te vaag."),
        rank=rank,
        weighted_total=Decimal("71.25"),
        recorded_by=recorded_by or UserFactory(),
    )
