"""One of everything, and a person for every role."""

from dataclasses import dataclass
from datetime import date

from django.core.files.base import ContentFile
from django.utils import timezone

from calls.enums import CallRoleKind, FileState, LetterKind, Outcome, Status
from calls.models import (
    Application,
    Attachment,
    Call,
    CallRole,
    Decision,
    Deliberation,
    Envelope,
    Letter,
    Programme,
)
from tandem.accounts.models import User
from tandem.accounts.roles import Role
from tandem.organisations.models import Invitation, Membership, Organisation, Right
from tests.factories.accounts import UserFactory
from tests.factories.calls import (
    AMOUNT,
    SECTION,
    ApplicationFactory,
    AssignmentFactory,
    CallFactory,
    CallRoleFactory,
    ConflictDeclarationFactory,
    CriterionFactory,
    ProgrammeFactory,
    SubmissionFactory,
    ThemeFactory,
)
from tests.factories.organisations import MembershipFactory, OrganisationFactory
from tests.formkit.samples import dutch_form
from tests.permissions.roles import Who


@dataclass
class World:
    """`file` is in review in a closed call; `decided`, of another organisation, has a recorded
    decision in `deliberation`; `draft` is of the first organisation in an open call."""

    people: dict[Who, User | None]
    organisation: Organisation
    member: Membership
    asking: Membership
    invitation: Invitation
    call: Call
    open_call: Call
    building: Call
    call_role: CallRole
    programme: Programme
    file: Application
    draft: Application
    decided: Application
    attachment: Attachment
    draft_attachment: Attachment
    letter: Letter
    deliberation: Deliberation
    released: Deliberation


def build_world() -> World:
    """All rows, in today's database."""
    people = _people()
    organisation = OrganisationFactory(name="Stad Vilvoorde")
    member = MembershipFactory(user=people[Who.APPLICANT], organisation=organisation)
    MembershipFactory(user=people[Who.MANAGING], organisation=organisation, right=Right.MANAGE)
    MembershipFactory(user=people[Who.OTHER], right=Right.MANAGE)
    call, open_call = CallFactory(closed=True), CallFactory()
    theme = ThemeFactory(envelope__call=call)
    CriterionFactory(call=call)
    file = ApplicationFactory(
        call=call,
        organisation=organisation,
        status=Status.IN_REVIEW,
        theme=theme,
        envelope=theme.envelope,
        created_by=people[Who.APPLICANT],
    )
    SubmissionFactory(application=file)
    draft = ApplicationFactory(call=open_call, organisation=organisation)
    role = _roles(people, call, file)
    decision = _decision(call, theme.envelope)
    return World(
        people=people,
        organisation=organisation,
        member=member,
        asking=MembershipFactory(organisation=organisation, confirmed=False),
        invitation=Invitation.objects.create(
            organisation=organisation,
            email=people[Who.OTHER].email,
            right=Right.READ,
            invited_by=people[Who.MANAGING],
        ),
        call=call,
        open_call=open_call,
        building=CallFactory(building=True, form=dutch_form()),
        call_role=role,
        programme=ProgrammeFactory(code="without-calls"),
        file=file,
        draft=draft,
        attachment=_attachment(file),
        draft_attachment=_attachment(draft),
        letter=_letter(file),
        decided=decision.application,
        deliberation=decision.deliberation,
        released=_deliberation(call, released_at=timezone.now(), released_by=UserFactory()),
    )


def _people() -> dict[Who, User | None]:
    groups = {
        Who.CALLS_MANAGER: Role.CALLS_MANAGER,
        Who.EDITOR: Role.EDITOR,
        Who.TRANSLATOR: Role.TRANSLATOR,
        Who.APPROVER: Role.APPROVER,
        Who.ADMINISTRATOR: Role.ADMINISTRATOR,
    }
    people: dict[Who, User | None] = {
        who: UserFactory(roles=[groups[who]] if who in groups else []) for who in Who
    }
    people[Who.ANONYMOUS] = None
    return people


def _roles(people: dict[Who, User | None], call: Call, file: Application) -> CallRole:
    """Roles in the call; two of the three reviewers read the file, one has a conflict."""
    for who in (Who.REVIEWER, Who.CONFLICTED, Who.UNASSIGNED):
        CallRoleFactory(call=call, user=people[who], role=CallRoleKind.REVIEWER)
    for who in (Who.REVIEWER, Who.CONFLICTED):
        AssignmentFactory(application=file, reviewer=people[who])
    ConflictDeclarationFactory(application=file, user=people[Who.REVIEWER])
    ConflictDeclarationFactory(
        application=file, user=people[Who.CONFLICTED], has_conflict=True, reason="Ken ik"
    )
    CallRoleFactory(call=call, user=people[Who.CHAIR], role=CallRoleKind.CHAIR)
    CallRoleFactory(user=people[Who.OTHER_OFFICER])
    return CallRoleFactory(call=call, user=people[Who.OFFICER])


def _decision(call: Call, envelope: Envelope) -> Decision:
    """Recorded by somebody who walks nowhere, so that everybody who may release it can."""
    return Decision.objects.create(
        application=ApplicationFactory(call=call, status=Status.IN_DELIBERATION, envelope=envelope),
        deliberation=_deliberation(call),
        envelope=envelope,
        outcome=Outcome.REFUSE,
        requested_amount=10_000,
        reasons="Onvoldoende uitgewerkt",
        recorded_by=UserFactory(),
    )


def _deliberation(call: Call, **fields: object) -> Deliberation:
    """With the act of the deciding body."""
    return Deliberation.objects.create(
        call=call,
        act_date=date(2027, 5, 1),
        act_number="MB/2027/1",
        act_file=ContentFile(b"%PDF", name="act.pdf"),
        act_file_name="besluit.pdf",
        act_recorded_by=UserFactory(),
        **fields,
    )


def _attachment(application: Application) -> Attachment:
    return Attachment.objects.create(
        application=application,
        section_id=SECTION,
        field_id=AMOUNT,
        name="begroting.pdf",
        content_type="application/pdf",
        size=4,
        sha256="0" * 64,
        state=FileState.CLEAN,
        sent=application.status != Status.DRAFT,
        file=ContentFile(b"%PDF", name="begroting.pdf"),
        uploaded_by=application.created_by,
    )


def _letter(application: Application) -> Letter:
    return Letter.objects.create(
        application=application,
        kind=LetterKind.INADMISSIBLE,
        language="nl",
        subject="Onontvankelijk",
        pdf=ContentFile(b"%PDF", name="letter.pdf"),
    )
