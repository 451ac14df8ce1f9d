"""The reviewer's screens: the list, the gate, reading and scoring, refusals that lose nothing."""

import json

import pytest
from django.urls import reverse

from calls.enums import CallRoleKind, Status
from calls.models import Application, Assignment, ConflictDeclaration, Review
from tests.factories.calls import (
    ApplicationFactory,
    AssignmentFactory,
    CallFactory,
    CallRoleFactory,
    ConflictDeclarationFactory,
    CriterionFactory,
    SubmissionFactory,
)

pytestmark = pytest.mark.django_db


@pytest.fixture
def assignment():
    """Assigned, not yet declared, with one criterion and sent answers."""
    row = AssignmentFactory(application__title="Geheim project")
    CriterionFactory(call=row.application.call, name_nl="Duurzaamheid")
    SubmissionFactory(application=row.application)
    return row


@pytest.fixture
def client(assignment, staff_client):
    return staff_client(assignment.reviewer)


@pytest.fixture
def declared(assignment):
    return ConflictDeclarationFactory(application=assignment.application, user=assignment.reviewer)


def _url(name, assignment):
    return reverse(f"calls_cms:{name}", args=[assignment.application.uuid])


def _form(assignment, value="4", **fields):
    (criterion,) = assignment.application.call.criteria.all()
    return {
        "version": "0",
        f"score_{criterion.pk}": value,
        f"reason_{criterion.pk}": "Blijft bestaan.",
        "advice": "award",
        "advised_amount": "",
        "comment": "Goed.",
        "do": "save",
        **fields,
    }


def test_my_reviews_names_no_title_before_the_declaration(client, assignment):
    page = client.get(reverse("calls_cms:my_reviews")).content.decode()
    assert assignment.application.reference in page
    assert assignment.application.organisation.name in page
    assert "Geheim project" not in page
    assert _url("conflict", assignment) in page


def test_my_reviews_counts_only_what_is_asked(client, assignment, declared):
    Review.objects.create(assignment=assignment, advice="award", submitted_at="2027-01-01T12:00Z")
    other = AssignmentFactory(
        application=ApplicationFactory(call=assignment.application.call, status="in_review"),
        reviewer=assignment.reviewer,
    )
    ConflictDeclarationFactory(
        application=other.application,
        user=assignment.reviewer,
        has_conflict=True,
        reason="Family.",
    )
    (group,) = client.get(reverse("calls_cms:my_reviews")).context["groups"]
    assert (group["submitted"], group["asked"], group["next_url"]) == (1, 1, "")


def test_my_reviews_costs_the_same_for_many_files(
    client, assignment, declared, django_assert_max_num_queries
):
    url = reverse("calls_cms:my_reviews")
    client.get(url)
    with django_assert_max_num_queries(200) as few:
        client.get(url)
    for _ in range(10):
        AssignmentFactory(
            application=ApplicationFactory(call=assignment.application.call, status="in_review"),
            reviewer=assignment.reviewer,
        )
    with django_assert_max_num_queries(200) as many:
        client.get(url)
    assert len(many) == len(few)


@pytest.mark.parametrize("method", ["get", "post"])
def test_the_file_does_not_open_before_the_question(client, assignment, method):
    response = getattr(client, method)(_url("review", assignment))
    assert (response.status_code, response.headers["Location"]) == (
        302,
        _url("conflict", assignment),
    )


def test_answering_none_opens_the_file(client, assignment):
    response = client.post(_url("conflict", assignment), {"answer": "none", "reason": ""})
    assert response.headers["Location"] == _url("review", assignment)
    page = client.get(_url("review", assignment)).content.decode()
    assert "Geheim project" in page
    assert "Duurzaamheid" in page


def test_answering_conflict_closes_it_for_good(client, assignment):
    response = client.post(
        _url("conflict", assignment), {"answer": "conflict", "reason": "My brother."}
    )
    assert response.headers["Location"] == reverse("calls_cms:my_reviews")
    for name in ("review", "conflict"):
        refused = client.get(_url(name, assignment))
        assert (refused.status_code, "Geheim" in refused.content.decode()) == (403, False)


def test_a_conflict_without_words_comes_back_with_what_was_typed(client, assignment):
    response = client.post(_url("conflict", assignment), {"answer": "conflict", "reason": " "})
    assert response.context["form"].errors.keys() == {"reason"}
    assert ConflictDeclaration.objects.count() == 0


def test_a_late_conflict_is_declared_from_the_review(client, assignment, declared):
    client.post(_url("conflict", assignment), {"answer": "conflict", "reason": "Found out."})
    declared.refresh_from_db()
    assert declared.has_conflict is True


def test_saving_returns_to_the_same_screen_with_the_total(client, assignment, declared):
    response = client.post(_url("review", assignment), _form(assignment))
    assert response.headers["Location"] == _url("review", assignment)
    page = client.get(_url("review", assignment))
    assert page.context["total"] == {"scored": 1, "of": 1, "text": "80,00"}
    assert page.context["version"] == 1


def test_submitting_goes_to_the_next_file(client, assignment, declared):
    following = AssignmentFactory(
        application=ApplicationFactory(call=assignment.application.call, status="in_review"),
        reviewer=assignment.reviewer,
    )
    response = client.post(_url("review", assignment), _form(assignment, do="submit"))
    assert response.headers["Location"] == _url("conflict", following)
    assert Review.objects.get().submitted_at is not None


def test_submitting_with_holes_keeps_the_draft_and_links_to_each(client, assignment, declared):
    response = client.post(
        _url("review", assignment), _form(assignment, value="", advice="", do="submit")
    )
    (criterion,) = assignment.application.call.criteria.all()
    assert [error["href"] for error in response.context["errors"]] == [
        f"#score-{criterion.pk}-0",
        "#advice-award",
    ]
    review = Review.objects.get()
    assert (review.comment, review.submitted_at) == ("Goed.", None)
    assert response.context["version"] == review.version == 1


def test_an_unreadable_amount_is_shown_again(client, assignment, declared):
    response = client.post(
        _url("review", assignment), _form(assignment, advice="partial", advised_amount="veel")
    )
    page = response.content.decode()
    assert 'value="veel"' in page
    assert "Goed." in page
    assert Review.objects.count() == 0


def test_a_second_window_sees_both_texts_and_may_keep_its_own(client, assignment, declared):
    client.post(_url("review", assignment), _form(assignment, comment="Eerste venster"))
    response = client.post(_url("review", assignment), _form(assignment, comment="Tweede venster"))
    assert [(row["mine"], row["theirs"]) for row in response.context["comparison"]] == [
        ("Tweede venster", "Eerste venster")
    ]
    assert Review.objects.get().comment == "Eerste venster"
    version = str(response.context["version"])
    client.post(
        _url("review", assignment), _form(assignment, comment="Tweede venster", version=version)
    )
    assert Review.objects.get().comment == "Tweede venster"


def test_a_review_closed_meanwhile_shows_what_was_typed(client, assignment, declared):
    Application.objects.update(status=Status.IN_DELIBERATION)
    response = client.post(_url("review", assignment), _form(assignment))
    assert "Blijft bestaan." in response.content.decode()
    assert response.context["may_score"] is False
    assert Review.objects.count() == 0


def test_autosave_answers_with_the_version(client, assignment, declared):
    url = _url("review_autosave", assignment)
    first = client.post(url, _form(assignment))
    assert (first.status_code, json.loads(first.content)["version"]) == (200, 1)
    assert client.post(url, _form(assignment)).status_code == 409
    assert client.post(url, _form(assignment, version="1", score_x="9")).status_code == 200
    unreadable = _form(assignment, version="2", advised_amount="veel")
    assert client.post(url, unreadable).status_code == 422


def test_autosave_is_closed_before_the_declaration(client, assignment):
    response = client.post(_url("review_autosave", assignment), _form(assignment))
    assert response.status_code == 403
    assert Review.objects.count() == 0


def test_extra_fields_change_nothing(client, assignment, declared):
    client.post(
        _url("review", assignment),
        _form(assignment, submitted_at="2027-01-01", status="awarded", weighted_total="100"),
    )
    assert Review.objects.get().submitted_at is None
    assert Application.objects.get().status == Status.IN_REVIEW


# --- Assigning ---


@pytest.fixture
def officer_client(assignment, staff_client):
    return staff_client(CallRoleFactory(call=assignment.application.call).user)


def _cell(application, reviewer):
    return f"{application.pk}:{reviewer.pk}"


def test_the_grid_changes_only_what_differs_from_what_was_shown(officer_client, assignment):
    application, old = assignment.application, assignment.reviewer
    new = CallRoleFactory(call=application.call, role=CallRoleKind.REVIEWER).user
    colleague = CallRoleFactory(call=application.call, role=CallRoleKind.REVIEWER).user
    # A colleague assigned this one after the screen was shown.
    AssignmentFactory(application=application, reviewer=colleague)
    url = reverse("calls_cms:assigning", args=[application.call_id])
    officer_client.post(url, {"was": [_cell(application, old)], "cell": [_cell(application, new)]})
    assert set(Assignment.objects.values_list("reviewer", flat=True)) == {new.pk, colleague.pk}


def test_the_grid_ignores_other_calls_and_nonsense(officer_client, assignment):
    other = ApplicationFactory(call=CallFactory(closed=True), status=Status.ADMISSIBLE)
    url = reverse("calls_cms:assigning", args=[assignment.application.call_id])
    cells = [_cell(other, assignment.reviewer), "x:y", "1:", "", "²:³"]
    officer_client.post(url, {"cell": cells, "was": []})
    assert Assignment.objects.get() == assignment


def test_the_grid_costs_the_same_for_many_files(
    officer_client, assignment, django_assert_max_num_queries
):
    url = reverse("calls_cms:assigning", args=[assignment.application.call_id])
    officer_client.get(url)
    with django_assert_max_num_queries(200) as few:
        officer_client.get(url)
    ApplicationFactory.create_batch(20, call=assignment.application.call, status=Status.ADMISSIBLE)
    with django_assert_max_num_queries(200) as many:
        officer_client.get(url)
    assert len(many) == len(few)


def test_one_click_starts_every_file_that_has_reviewers(officer_client, assignment):
    Application.objects.update(status=Status.ADMISSIBLE)
    alone = ApplicationFactory(call=assignment.application.call, status=Status.ADMISSIBLE)
    officer_client.post(reverse("calls_cms:start_reviews", args=[assignment.application.call_id]))
    assert dict(Application.objects.values_list("pk", "status")) == {
        assignment.application.pk: Status.IN_REVIEW,
        alone.pk: Status.ADMISSIBLE,
    }


def test_closing_early_without_a_reason_says_why_and_changes_nothing(officer_client, assignment):
    response = officer_client.post(_url("close_review", assignment), {"reason": ""})
    assert [str(message) for message in response.context["messages"]] != []
    assert Application.objects.get().status == Status.IN_REVIEW
    officer_client.post(_url("close_review", assignment), {"reason": "Reviewer is ill."})
    assert Application.objects.get().status == Status.IN_DELIBERATION
