"""The dossier: what it shows, which acts it offers to whom, and that a refusal loses nothing."""

import pytest
from django.core.files.base import ContentFile
from django.urls import reverse
from django.utils import timezone

from calls.desk.actions import actions
from calls.desk.history import history
from calls.enums import CallRoleKind, Status
from calls.models import Application, Attachment
from calls.reviewing.assigning import assign, start_review
from tests.factories.calls import (
    ApplicationFactory,
    AssignmentFactory,
    CallFactory,
    CallRoleFactory,
    SubmissionFactory,
)

pytestmark = pytest.mark.django_db


@pytest.fixture
def call():
    return CallFactory(closed=True)


@pytest.fixture
def officer(call):
    return CallRoleFactory(call=call).user


def _offered(application, user):
    """The last part of each address: the act."""
    return [
        action.url.rstrip("/").rsplit("/", 1)[-1]
        for action in actions(application, user, timezone.now())
    ]


@pytest.mark.parametrize(
    ("status", "expected"),
    [
        (Status.SUBMITTED, ["admissible", "inadmissible", "withdraw"]),
        (Status.ADMISSIBLE, ["reviewers", "start-review", "withdraw"]),
        (Status.IN_REVIEW, ["reviewers", "close-review", "withdraw"]),
        (Status.AWARDED, []),
        (Status.INADMISSIBLE, []),
        (Status.WITHDRAWN, []),
    ],
)
def test_acts_of_the_case_officer(call, officer, status, expected):
    assert _offered(ApplicationFactory(call=call, status=status), officer) == expected


def test_no_check_before_the_deadline(officer):
    application = ApplicationFactory(
        call=CallRoleFactory(user=officer, call=CallFactory()).call, status=Status.SUBMITTED
    )
    assert _offered(application, officer) == ["withdraw"]


def test_without_a_review_stage_files_are_tabled(call, officer):
    call.with_review = False
    call.save()
    application = ApplicationFactory(call=call, status=Status.ADMISSIBLE)
    assert _offered(application, officer) == ["table_for_decision", "withdraw"]


def test_acts_of_the_chair(call):
    chair = CallRoleFactory(call=call, role=CallRoleKind.CHAIR).user
    application = ApplicationFactory(call=call, status=Status.IN_DELIBERATION)
    assert {"reopen_review", "conflict"} <= set(_offered(application, chair))


def test_the_chair_reopens_with_a_reason(call, staff_client):
    client = staff_client(CallRoleFactory(call=call, role=CallRoleKind.CHAIR).user)
    application = ApplicationFactory(call=call, status=Status.IN_DELIBERATION)
    url = reverse("calls_cms:take", args=[application.uuid, "reopen_review"])
    client.post(url, {"reason": " "})
    assert Application.objects.get().status == Status.IN_DELIBERATION
    client.post(url, {"reason": "A score is missing."})
    assert Application.objects.get().status == Status.IN_REVIEW


@pytest.mark.parametrize("step", ["award", "refuse", "submit", "correct", "nonsense"])
def test_no_other_step_has_a_door_here(call, officer, staff_client, step):
    application = ApplicationFactory(call=call, status=Status.IN_DELIBERATION)
    url = reverse("calls_cms:take", args=[application.uuid, step])
    assert staff_client(officer).post(url, {"reason": "Because."}).status_code == 404
    assert Application.objects.get().status == Status.IN_DELIBERATION


def test_a_get_changes_nothing(call, officer, staff_client):
    application = ApplicationFactory(call=call, status=Status.IN_REVIEW)
    client = staff_client(officer)
    for name in ("close_review", "file", "file_reviewers"):
        client.get(reverse(f"calls_cms:{name}", args=[application.uuid]))
    client.get(reverse("calls_cms:take", args=[application.uuid, "withdraw"]))
    assert Application.objects.get().status == Status.IN_REVIEW


def test_history_names_who_did_what_with_its_line_in_the_record(call, officer):
    application = ApplicationFactory(call=call, status=Status.ADMISSIBLE)
    reviewer = CallRoleFactory(call=call, role=CallRoleKind.REVIEWER).user
    assign(application=application, reviewer=reviewer, actor=officer)
    start_review(application=application, actor=officer, received_at=timezone.now())
    events = history(application, with_record=True)
    assert [(event.who, event.number) for event in events] == [
        (str(officer), 1),
        (str(officer), 2),
    ]
    assert str(reviewer) in events[0].what
    assert [event.number for event in history(application, with_record=False)] == [2]


def _attachment(application, **fields):
    row = Attachment(
        application=application,
        section_id="s",
        field_id="f",
        name="Plan.pdf",
        content_type="application/pdf",
        size=4,
        sha256="0" * 64,
        uploaded_by=application.created_by,
        **fields,
    )
    row.file.save("x", ContentFile(b"%PDF"))
    return row


def test_an_annex_is_a_private_download(call, officer, staff_client):
    application = ApplicationFactory(call=call, status=Status.SUBMITTED)
    attachment = _attachment(application, sent=True)
    url = reverse("calls_cms:download", args=[attachment.uuid])
    response = staff_client(officer).get(url)
    assert b"".join(response.streaming_content) == b"%PDF"
    assert {
        name: response.headers[name]
        for name in (
            "Content-Disposition",
            "X-Content-Type-Options",
            "Content-Security-Policy",
        )
    } == {
        "Content-Disposition": 'attachment; filename="Plan.pdf"',
        "X-Content-Type-Options": "nosniff",
        "Content-Security-Policy": "sandbox; default-src 'none'",
    }
    assert {"private", "no-store"} <= set(response.headers["Cache-Control"].split(", "))


def test_an_annex_opens_to_nobody_else(call, staff_client):
    application = ApplicationFactory(call=call, status=Status.IN_REVIEW)
    url = reverse("calls_cms:download", args=[_attachment(application, sent=True).uuid])
    undeclared = AssignmentFactory(application=application).reviewer
    stranger = CallRoleFactory().user
    assert [staff_client(who).get(url).status_code for who in (undeclared, stranger)] == [404, 404]


def test_what_was_not_sent_stays_the_applicants_own(call, officer, staff_client):
    application = ApplicationFactory(call=call, status=Status.SUBMITTED)
    unsent = _attachment(application)
    url = reverse("calls_cms:download", args=[unsent.uuid])
    assert staff_client(officer).get(url).status_code == 404


def test_answers_stand_in_the_language_of_the_file(call, officer, staff_client):
    application = ApplicationFactory(call=call, status=Status.SUBMITTED, language="fr")
    SubmissionFactory(application=application)
    page = staff_client(officer).get(reverse("calls_cms:file", args=[application.uuid]))
    assert '<h2 lang="fr">' in page.content.decode()


def test_the_cockpit_says_what_waits(call, officer, staff_client):
    for status in (Status.SUBMITTED, Status.SUBMITTED, Status.ADMISSIBLE, Status.DRAFT):
        ApplicationFactory(call=call, status=status)
    figures = (
        staff_client(officer).get(reverse("calls_cms:cockpit", args=[call.pk])).context["cockpit"]
    )
    assert [(item.count, item.url.rsplit("/", 2)[-1]) for item in figures.to_do] == [
        (2, f"?call={call.pk}&status=submitted"),
        (1, ""),
    ]
    assert (figures.total, figures.drafts) == (3, 1)
