"""The table of steps, walked whole: step × status × role × stage. Written out from the rules by hand.

`RULES` repeats what the regulation of the workflow says, in words of its own; it is not derived from
`calls.workflow`, so that a slip there is found here.
"""

import ast
from datetime import timedelta

import pytest
from django.core.files.base import ContentFile
from django.db import transaction
from django.utils import timezone

from calls.enums import CallRoleKind, Outcome, Status, Step
from calls.models import Application, Decision, Deliberation, StepTaken
from calls.steps import StepRefused, take_step
from tandem.accounts.roles import Role
from tandem.audit.models import Entry
from tandem.organisations.models import Right
from tests.factories.accounts import UserFactory
from tests.factories.calls import (
    ApplicationFactory,
    AssignmentFactory,
    CallFactory,
    CallRoleFactory,
    EnvelopeFactory,
    SubmissionFactory,
)
from tests.factories.organisations import MembershipFactory

pytestmark = pytest.mark.django_db

EDIT, SUBMIT = {"edit", "submit", "manage"}, {"submit", "manage"}
OFFICER = {"case officer", "calls manager"}
RELEASE = {"chair", "calls manager"}
DECIDED = {"awarded", "reserved", "refused"}

#: step: (from, to, who, review stage: None any, True only with, False only without)
RULES = {
    "start": ({None}, "draft", EDIT | OFFICER, None),
    "submit": ({"draft"}, "submitted", SUBMIT, None),
    "resubmit": ({"submitted"}, "submitted", SUBMIT, None),
    "ask_completion": ({"submitted", "admissible"}, "incomplete", OFFICER, None),
    "complete": ({"incomplete"}, "submitted", SUBMIT, None),
    "completion_lapsed": ({"incomplete"}, "submitted", {"clock"}, None),
    "declare_inadmissible": ({"submitted"}, "inadmissible", OFFICER, None),
    "declare_admissible": ({"submitted"}, "admissible", OFFICER, None),
    "admit_late": ({"draft"}, "submitted", OFFICER, None),
    "start_review": ({"admissible"}, "in_review", OFFICER, True),
    "close_review": ({"in_review"}, "in_deliberation", OFFICER, None),
    "table_for_decision": ({"admissible"}, "in_deliberation", OFFICER, False),
    "reopen_review": ({"in_deliberation"}, "in_review", {"chair"}, True),
    "award": ({"in_deliberation"}, "awarded", RELEASE, None),
    "refuse": ({"in_deliberation"}, "refused", RELEASE, None),
    "reserve": ({"in_deliberation"}, "reserved", RELEASE, None),
    "award_from_reserve": ({"reserved"}, "awarded", RELEASE, None),
    "refuse_reserve": ({"reserved"}, "refused", RELEASE, None),
    "decline_award": ({"awarded"}, "withdrawn", SUBMIT | {"clock"}, None),
    "correct": (DECIDED | {"inadmissible"}, None, RELEASE, None),
    "withdraw": (
        {"submitted", "incomplete", "admissible", "in_review", "in_deliberation", "reserved"},
        "withdrawn",
        SUBMIT | OFFICER,
        None,
    ),
}
WHILE_OPEN = {"start", "submit", "resubmit"}
OUTCOMES = {
    "award": Outcome.AWARD,
    "refuse": Outcome.REFUSE,
    "reserve": Outcome.RESERVE,
    "award_from_reserve": Outcome.AWARD,
    "refuse_reserve": Outcome.REFUSE,
}
CALL_ROLES = {
    "case officer": CallRoleKind.CASE_OFFICER,
    "reviewer": CallRoleKind.REVIEWER,
    "committee member": CallRoleKind.COMMITTEE,
    "chair": CallRoleKind.CHAIR,
    "observer": CallRoleKind.OBSERVER,
}


class World:
    """A file for which everything is there that any step could need, and every kind of actor."""

    def __init__(self) -> None:
        self.received_at = timezone.now()
        self.call = CallFactory(closed=True)
        self.application = ApplicationFactory(call=self.call, status=Status.SUBMITTED)
        self.actors = {"clock": None, **self._applicants(), **self._staff()}
        SubmissionFactory(application=self.application, received_at=self.received_at)
        AssignmentFactory(application=self.application)
        self.decision = self._decision()

    def _applicants(self):
        people = {right.value: UserFactory() for right in Right}
        for right, user in people.items():
            MembershipFactory(
                user=user, organisation=self.application.organisation, right=right, confirmed=True
            )
        asked = UserFactory()
        MembershipFactory(
            user=asked, organisation=self.application.organisation, right="manage", confirmed=False
        )
        stranger = UserFactory()
        MembershipFactory(user=stranger, right="manage", confirmed=True)
        return {**people, "unconfirmed member": asked, "stranger": stranger}

    def _staff(self):
        people = {name: UserFactory() for name in CALL_ROLES}
        for name, user in people.items():
            CallRoleFactory(user=user, call=self.call, role=CALL_ROLES[name])
        elsewhere = UserFactory()
        for role in CallRoleKind:
            CallRoleFactory(user=elsewhere, call=CallFactory(), role=role)
        return {
            **people,
            "officer of another call": elsewhere,
            "calls manager": UserFactory(roles=[Role.CALLS_MANAGER]),
            "editor": UserFactory(roles=[Role.EDITOR]),
            "translator": UserFactory(roles=[Role.TRANSLATOR]),
            "approver": UserFactory(roles=[Role.APPROVER]),
            "administrator": UserFactory(roles=[Role.ADMINISTRATOR]),
        }

    def _decision(self):
        recorder = UserFactory()
        deliberation = Deliberation.objects.create(
            call=self.call,
            act_date=self.received_at.date(),
            act_number="2026/1",
            act_file=ContentFile(b"%PDF-", name="act.pdf"),
            act_recorded_by=recorder,
        )
        return Decision.objects.create(
            application=self.application,
            deliberation=deliberation,
            envelope=EnvelopeFactory(call=self.call),
            outcome=Outcome.REFUSE,
            requested_amount=self.application.requested_amount,
            reasons="Because.",
            recorded_by=recorder,
        )

    def put(self, status, *, step, with_review):
        """The file in this status, in a call with or without reviewers, open where the step asks."""
        day = timedelta(days=1)
        self.call.closes_at = self.received_at + (day if step in WHILE_OPEN else -day)
        self.call.with_review = with_review
        self.call.save()
        if step in OUTCOMES:
            Decision.objects.filter(pk=self.decision.pk).update(outcome=OUTCOMES[step])
        if status is None:
            return Application(
                call=self.call,
                organisation=self.application.organisation,
                form_version=self.call.form_version,
                language="nl",
                created_by=UserFactory(),
            )
        Application.objects.filter(pk=self.application.pk).update(status=status)
        return Application.objects.get(pk=self.application.pk)


@pytest.fixture
def world():
    return World()


def target_of(step, status):
    """For `correct` any other outcome; from inadmissible only to admissible."""
    if step != "correct":
        return None
    return Status.ADMISSIBLE if status == "inadmissible" else Status.REFUSED


@pytest.mark.parametrize("with_review", [True, False], ids=["with review", "without review"])
@pytest.mark.parametrize("step", list(Step))
def test_every_status_and_role(world, step, with_review):
    sources, target, who, stage = RULES[step]
    possible, expected = set(), set()
    for status in [None, *Status.values]:
        for name, actor in world.actors.items():
            if status in sources and name in who and stage in {None, with_review}:
                expected.add((status, name, target or target_of(step, status)))
            reached = attempt(world, step, status, actor, with_review)
            if reached:
                possible.add((status, name, reached))
    assert possible == expected


def attempt(world, step, status, actor, with_review):
    """The status that this attempt leads to, or None; leaves no trace."""
    application = world.put(status, step=step, with_review=with_review)
    with transaction.atomic():
        try:
            take_step(
                application,
                step,
                actor=actor,
                received_at=world.received_at,
                reason="For a reason.",
                target=target_of(step, status),
            )
        except StepRefused:
            return None
        finally:
            transaction.set_rollback(True)
    return application.status


def test_the_rules_name_every_step():
    assert set(RULES) == {step.value for step in Step}


def test_a_step_writes_status_history_and_record(world):
    application = world.put("submitted", step="withdraw", with_review=True)
    actor = world.actors["submit"]
    take_step(
        application, Step.WITHDRAW, actor=actor, received_at=world.received_at, reason="Too late."
    )
    assert Application.objects.get(pk=application.pk).status == Status.WITHDRAWN
    taken = StepTaken.objects.get(application=application)
    assert (taken.source, taken.target, taken.actor, taken.reason, taken.at) == (
        "submitted",
        "withdrawn",
        actor,
        "Too late.",
        world.received_at,
    )
    entry = Entry.objects.get(verb="step.withdraw")
    assert (entry.actor_id, entry.data["from"], entry.data["to"]) == (
        actor.pk,
        "submitted",
        "withdrawn",
    )
    assert "Too late." not in str(entry.data)


@pytest.mark.parametrize(
    "step", ["declare_inadmissible", "admit_late", "reopen_review", "correct", "withdraw"]
)
def test_some_steps_want_a_reason(world, step):
    status = sorted(RULES[step][0])[0]
    application = world.put(status, step=step, with_review=True)
    actor = world.actors[sorted(RULES[step][2])[0]]
    with pytest.raises(StepRefused, match=r"reden|reason"):
        take_step(
            application,
            step,
            actor=actor,
            received_at=world.received_at,
            reason=" ",
            target=target_of(step, status),
        )
    assert Application.objects.get(pk=application.pk).status == status


@pytest.mark.parametrize("step", ["ask_completion", "declare_inadmissible", "declare_admissible"])
def test_files_are_judged_after_the_deadline_only(world, step):
    application = world.put("submitted", step=step, with_review=True)
    application.call.closes_at = world.received_at + timedelta(minutes=1)
    application.call.save()
    with pytest.raises(StepRefused):
        take_step(
            application,
            step,
            actor=world.actors["case officer"],
            received_at=world.received_at,
            reason="x",
        )


def test_who_recorded_does_not_release(world):
    application = world.put("in_deliberation", step="refuse", with_review=True)
    recorder = world.decision.recorded_by
    CallRoleFactory(user=recorder, call=world.call, role=CallRoleKind.CHAIR)
    with pytest.raises(StepRefused):
        take_step(application, Step.REFUSE, actor=recorder, received_at=world.received_at)


def test_nothing_is_released_without_the_act(world):
    application = world.put("in_deliberation", step="refuse", with_review=True)
    Deliberation.objects.update(act_number="")
    with pytest.raises(StepRefused):
        take_step(
            application, Step.REFUSE, actor=world.actors["chair"], received_at=world.received_at
        )


def test_a_decision_leads_to_its_own_outcome_only(world):
    application = world.put("in_deliberation", step="refuse", with_review=True)
    with pytest.raises(StepRefused):
        take_step(
            application, Step.AWARD, actor=world.actors["chair"], received_at=world.received_at
        )


def test_review_is_not_closed_silently_before_all_reviews_are_in(world):
    application = world.put("in_review", step="close_review", with_review=True)
    with pytest.raises(StepRefused):
        take_step(
            application,
            Step.CLOSE_REVIEW,
            actor=world.actors["case officer"],
            received_at=world.received_at,
        )


def test_a_paper_file_is_started_after_closing_by_a_case_officer_only(world):
    for name, reached in [("case officer", Status.DRAFT), ("edit", None)]:
        application = world.put(None, step="start", with_review=True)
        application.call.closes_at = world.received_at - timedelta(days=1)
        application.call.save()
        with transaction.atomic():
            try:
                take_step(
                    application, Step.START, actor=world.actors[name], received_at=world.received_at
                )
            except StepRefused:
                assert reached is None
            else:
                assert application.status == reached
            transaction.set_rollback(True)


def test_no_other_code_writes_a_status(pytestconfig):
    writers = [
        path.relative_to(pytestconfig.rootpath).as_posix()
        for folder in ("calls", "home", "practices", "site")
        for path in (pytestconfig.rootpath / folder).rglob("*.py")
        if "migrations" not in path.parts and writes_a_status(path.read_text(encoding="utf-8"))
    ]
    assert writers == ["calls/steps.py"]


def writes_a_status(source):
    return any(assigns(node) or passes(node) for node in ast.walk(ast.parse(source)))


def assigns(node):
    targets = node.targets if isinstance(node, ast.Assign) else []
    return any(isinstance(item, ast.Attribute) and item.attr == "status" for item in targets)


def passes(node):
    called = node.func if isinstance(node, ast.Call) else None
    writing = isinstance(called, ast.Attribute) and called.attr in {"update", "create"}
    return writing and any(word.arg == "status" for word in node.keywords)
