"""Canaries: titles, scores and names that somebody may not see stand on no screen of the desk.

Every address of checking, reviewing and the desk is asked for as every kind of person; unique words
in titles, answers, reasons and names show what leaked (T8, T10, T11, T12).
"""

import pytest
from django.urls import reverse

from calls.enums import CallRoleKind, Status
from calls.models import ConflictDeclaration, Review, Score
from tandem.accounts.roles import Role
from tests.factories.accounts import UserFactory
from tests.factories.calls import (
    SUMMARY,
    TITLE,
    ApplicationFactory,
    AssignmentFactory,
    CallFactory,
    CallRoleFactory,
    CriterionFactory,
    SubmissionFactory,
)
from tests.factories.organisations import MembershipFactory

pytestmark = pytest.mark.django_db

SECRET_TITLE, SECRET_ANSWER = "Kanarietitel", "Kanarieantwoord"
OTHER_REASON, OTHER_NAME = "Kanariereden", "Kanarievogel"
CONTENT = {SECRET_TITLE, SECRET_ANSWER}
OTHERS = {OTHER_REASON, OTHER_NAME}


@pytest.fixture
def application():
    """In review, with a submitted review by somebody else."""
    call = CallFactory(closed=True)
    criterion = CriterionFactory(call=call)
    row = ApplicationFactory(
        call=call, status=Status.IN_REVIEW, title=SECRET_TITLE, summary=SECRET_ANSWER
    )
    SubmissionFactory(application=row, answers={TITLE: SECRET_TITLE, SUMMARY: SECRET_ANSWER})
    other = CallRoleFactory(call=call, role=CallRoleKind.REVIEWER, user__last_name=OTHER_NAME).user
    assignment = AssignmentFactory(application=row, reviewer=other)
    ConflictDeclaration.objects.create(application=row, user=other, has_conflict=False)
    review = Review.objects.create(
        assignment=assignment, advice="award", submitted_at="2027-01-01T12:00Z"
    )
    Score.objects.create(review=review, criterion=criterion, value=3, reason=OTHER_REASON)
    return row


def _addresses(application):
    file, call = [application.uuid], [application.call_id]
    plain = [reverse(f"calls_cms:{name}") for name in ("calls", "files", "files_results")]
    plain += [reverse("calls_cms:my_reviews"), reverse("wagtailadmin_home")]
    plain += [f"{reverse('calls_cms:files')}?q={SECRET_TITLE[:6]}"]
    of_call = [reverse(f"calls_cms:{name}", args=call) for name in ("cockpit", "assigning")]
    names = (
        "file",
        "file_reviewers",
        "start_review",
        "close_review",
        "admissible",
        "inadmissible",
        "review",
        "conflict",
    )
    of_file = [reverse(f"calls_cms:{name}", args=file) for name in names]
    steps = ("withdraw", "reopen_review", "table_for_decision", "award", "nonsense")
    of_file += [reverse("calls_cms:take", args=[*file, step]) for step in steps]
    return plain + of_call + of_file


def _seen(client, application):
    """The canaries on any of the screens, with the address."""
    found = {}
    for address in _addresses(application):
        response = client.get(address, follow=True)
        page = response.content.decode() + str(response.headers)
        # A search shows the words that were looked for.
        page = page.replace(f"q={SECRET_TITLE[:6]}", "")
        for word in (SECRET_TITLE, SECRET_ANSWER, OTHER_REASON, OTHER_NAME):
            if word in page:
                found.setdefault(word, []).append(address)
    return set(found)


def _reviewer(application):
    return CallRoleFactory(call=application.call, role=CallRoleKind.REVIEWER).user


def _unassigned(application):
    return _reviewer(application)


def _undeclared(application):
    user = _reviewer(application)
    AssignmentFactory(application=application, reviewer=user)
    return user


def _conflicted(application):
    user = _undeclared(application)
    ConflictDeclaration.objects.create(
        application=application, user=user, has_conflict=True, reason="Mine."
    )
    return user


def _ready(application):
    user = _undeclared(application)
    ConflictDeclaration.objects.create(application=application, user=user, has_conflict=False)
    return user


def _chair_in_conflict(application):
    user = CallRoleFactory(call=application.call, role=CallRoleKind.CHAIR).user
    ConflictDeclaration.objects.create(
        application=application, user=user, has_conflict=True, reason="Mine."
    )
    return user


def _chair_who_applies(application):
    user = _chair_in_conflict(application)
    MembershipFactory(user=user, organisation=application.organisation)
    return user


def _officer_of_another_call(application):
    return CallRoleFactory().user


def _editor(application):
    return UserFactory(roles=[Role.EDITOR])


def _administrator(application):
    return UserFactory(roles=[Role.ADMINISTRATOR])


def _applicant_who_edits(application):
    user = UserFactory(roles=[Role.EDITOR])
    MembershipFactory(user=user, organisation=application.organisation)
    return user


@pytest.mark.parametrize(
    ("who", "may_see"),
    [
        (_unassigned, set()),
        (_undeclared, set()),
        (_conflicted, set()),
        (_ready, CONTENT),
        (_officer_of_another_call, set()),
        (_editor, set()),
        (_administrator, set()),
        (_applicant_who_edits, set()),
        (_chair_who_applies, OTHERS - {OTHER_REASON}),
    ],
)
def test_canaries(who, may_see, application, staff_client):
    assert _seen(staff_client(who(application)), application) == may_see


def test_a_chair_in_conflict_sees_nothing_of_the_file(application, staff_client):
    client = staff_client(_chair_in_conflict(application))
    assert _seen(client, application) & (CONTENT | {OTHER_REASON}) == set()


def test_the_case_officer_sees_everything(application, staff_client):
    client = staff_client(CallRoleFactory(call=application.call).user)
    assert _seen(client, application) == CONTENT | OTHERS


def test_a_committee_member_who_still_scores_is_not_led_by_others(application, staff_client):
    user = _ready(application)
    CallRoleFactory(call=application.call, user=user, role=CallRoleKind.COMMITTEE)
    page = staff_client(user).get(reverse("calls_cms:file", args=[application.uuid]))
    assert OTHER_REASON not in page.content.decode()


def test_applicants_do_not_enter(application, sign_in):
    client = sign_in(
        MembershipFactory(organisation=application.organisation).user, with_second_factor=True
    )
    assert {client.get(url).status_code for url in _addresses(application)} == {403}


def test_foreign_answers_as_missing(application, staff_client):
    """404 for what somebody may not know of; 403 for the right file and the wrong role."""
    url = reverse("calls_cms:file", args=[application.uuid])
    answers = {
        who.__name__: staff_client(who(application)).get(url).status_code
        for who in (_editor, _officer_of_another_call, _unassigned, _undeclared, _conflicted)
    }
    assert set(answers.values()) == {404}
    assert staff_client(_ready(application)).get(url).status_code == 403


def test_nothing_of_a_file_stays_in_a_cache(application, staff_client):
    client = staff_client(CallRoleFactory(call=application.call).user)
    page = client.get(reverse("calls_cms:file", args=[application.uuid]))
    assert "no-store" in page.headers["Cache-Control"]
