"""The release: all at once or nothing, by another person, with letters, awards and draft pages."""

import re
from datetime import date
from decimal import Decimal

import pytest
from django.db import IntegrityError, transaction
from django.urls import reverse
from django.utils import timezone
from wagtail.models import GroupApprovalTask, Locale

from calls.deciding.recording import record_decision
from calls.enums import LetterKind, Outcome, Status
from calls.models import Application, Award, AwardsIndexPage, AwardsPage, Letter, StepTaken
from calls.publishing.releasing import ReleaseRefused, release
from tandem.audit.models import Entry
from tandem.organisations.models import Right
from tests.factories.accounts import UserFactory
from tests.factories.calls import ApplicationFactory, CallRoleFactory
from tests.factories.deciding import (
    calls_manager,
    case_officer,
    chair,
    decided,
    deliberated,
    deliberating_call,
)
from tests.factories.editing import body, rich
from tests.factories.organisations import MembershipFactory

pytestmark = pytest.mark.django_db


@pytest.fixture
def call():
    return deliberating_call("15000.00")


@pytest.fixture
def files(call) -> dict[str, Application]:
    """Three files, one of each outcome, in two languages; recorded past the acts."""
    award = deliberated(call, 90, title="Samen sterk", language="nl")
    reserve = deliberated(call, 80, title="Ensemble", language="fr")
    refuse = deliberated(call, 40, title="Los zand", language="nl")
    recorder = UserFactory()
    decided(award, Outcome.AWARD, "10000.00", recorded_by=recorder)
    decided(reserve, Outcome.RESERVE, recorded_by=recorder, reasons="Budget épuisé.")
    decided(refuse, Outcome.REFUSE, recorded_by=recorder)
    return {"award": award, "reserve": reserve, "refuse": refuse}


def go(call, actor=None):
    return release(call=call, actor=actor or calls_manager(), received_at=timezone.now())


def nothing_happened(call) -> bool:
    return (
        Letter.objects.count() == 0
        and Award.objects.count() == 0
        and AwardsPage.objects.filter(call=call).count() == 0
        and StepTaken.objects.count() == 0
        and not call.deliberations.filter(released_at__isnull=False).exists()
    )


def test_every_file_gets_its_step_and_its_letter(call, files):
    actor = calls_manager()
    made = go(call, actor)
    for file in files.values():
        file.refresh_from_db()
    assert {name: file.status for name, file in files.items()} == {
        "award": Status.AWARDED,
        "reserve": Status.RESERVED,
        "refuse": Status.REFUSED,
    }
    assert {(letter.application, letter.kind, letter.language) for letter in made.letters} == {
        (files["award"], LetterKind.AWARD, "nl"),
        (files["reserve"], LetterKind.RESERVE, "fr"),
        (files["refuse"], LetterKind.REFUSE, "nl"),
    }
    deliberation = call.deliberations.get()
    assert (deliberation.released_by, deliberation.released_at is not None) == (actor, True)
    assert Entry.objects.filter(verb="deliberation.released").count() == 1


def test_only_awards_are_projected_with_the_day_of_the_act(call, files):
    go(call)
    award = Award.objects.get()
    assert (
        award.title,
        award.description,
        award.language,
        award.amount,
        award.decided_on,
        award.decision.application,
        award.envelope,
    ) == (
        "Samen sterk",
        files["award"].summary,
        "nl",
        Decimal("10000.00"),
        date(2027, 7, 9),
        files["award"],
        call.envelopes.get(),
    )
    assert list(award.organisations.all()) == [files["award"].organisation]
    assert [place.municipality for place in award.places.all()] == [
        files["award"].organisation.municipality
    ]


def test_a_draft_page_in_each_language_and_none_live(call, files):
    drafts = go(call).drafts
    pages = {page.locale.language_code: page for page in AwardsPage.objects.filter(call=call)}
    assert (sorted(pages), drafts.without_list) == (["fr", "nl"], [])
    assert {page.live for page in pages.values()} == {False}
    assert pages["nl"].translation_key == pages["fr"].translation_key
    assert pages["nl"].get_parent().specific == AwardsIndexPage.objects.get(
        locale__language_code="nl"
    )
    assert call.title_nl in pages["nl"].title
    assert call.title_fr in pages["fr"].title


def test_drafts_wait_with_the_approvers_of_their_language(call, files, drain):
    go(call)
    drain()
    for page in AwardsPage.objects.filter(call=call):
        state = page.current_workflow_state
        assert isinstance(state.current_task_state.task.specific, GroupApprovalTask)
        assert not page.live


def test_a_draft_with_errors_is_not_sent_and_who_released_hears_why(call, files, drain, mailoutbox):
    manager = calls_manager()
    manager.language = "fr"
    manager.save()
    go(call, manager)
    bad = AwardsPage.objects.get(call=call, locale__language_code="fr")
    bad.body = body(rich('<p><a href="https://exemple.example/">cliquez ici</a></p>'))
    bad.save_revision()
    drain()
    good = AwardsPage.objects.get(call=call, locale__language_code="nl")
    bad.refresh_from_db()
    assert (good.workflow_in_progress, bad.workflow_in_progress) == (True, False)
    (told,) = [mail for mail in mailoutbox if mail.to == [manager.email]]
    assert "Résultats" in told.subject
    assert re.search(r"\n- Le lien «\s?cliquez ici\s?»", told.body)
    assert reverse("translation:send_for_approval", args=[bad.pk]) in told.body
    assert "<a" not in told.body


def test_a_language_without_a_list_of_results_is_reported_and_stops_nothing(call, files):
    AwardsIndexPage.objects.get(locale=Locale.objects.get(language_code="fr")).delete()
    drafts = go(call).drafts
    assert ([page.locale.language_code for page in drafts.pages], drafts.without_list) == (
        ["nl"],
        ["fr"],
    )


def test_applicants_are_told_after_the_release_with_a_link(call, files, drain, mailoutbox):
    people = {
        name: MembershipFactory(organisation=file.organisation, right=Right.SUBMIT).user.email
        for name, file in files.items()
    }
    go(call)
    assert mailoutbox == []
    drain()
    told = {mail.to[0]: mail for mail in mailoutbox if mail.to[0] in people.values()}
    assert set(told) == set(people.values())
    assert "/fr/" in told[people["reserve"]].body
    assert "/nl/" in told[people["award"]].body


def test_the_letters_tell_the_places_at_the_release(call, files):
    go(call)
    places = {letter.kind: letter.decision.rank for letter in Letter.objects.all()}
    assert places == {"award": 1, "reserve": 2, "refuse": 3}


def test_the_chair_releases_too(call, files):
    assert len(go(call, chair(call)).letters) == 3


@pytest.mark.parametrize("who", [case_officer, lambda _call: UserFactory()])
def test_others_do_not_release(call, files, who):
    with pytest.raises(ReleaseRefused):
        go(call, who(call))
    assert nothing_happened(call)


def test_nobody_releases_what_she_recorded(call):
    actor = chair(call)
    decided(deliberated(call, 80))
    record_decision(
        application=deliberated(call, 70),
        actor=actor,
        outcome=Outcome.REFUSE,
        reasons="Te vaag.",
    )
    with pytest.raises(ReleaseRefused):
        go(call, actor)
    assert nothing_happened(call)


def test_nobody_releases_with_the_act_that_she_attached(call):
    actor = chair(call)
    decided(deliberated(call, 80))
    call.deliberations.update(act_recorded_by=actor)
    with pytest.raises(ReleaseRefused):
        go(call, actor)
    assert nothing_happened(call)


def test_a_file_without_decision_holds_the_release_up(call, files):
    waiting = deliberated(call, 50)
    with pytest.raises(ReleaseRefused) as refusal:
        go(call)
    (missing,) = refusal.value.missing
    assert waiting.reference in missing.message
    assert str(waiting.uuid) in missing.url
    assert nothing_happened(call)


@pytest.mark.parametrize("status", [Status.WITHDRAWN, Status.IN_REVIEW])
def test_a_file_that_left_the_deliberation_holds_the_release_up(call, files, status):
    Application.objects.filter(pk=files["award"].pk).update(status=status)
    with pytest.raises(ReleaseRefused) as refusal:
        go(call)
    assert files["award"].reference in str(refusal.value)
    assert nothing_happened(call)


@pytest.mark.parametrize("lacking", [{"act_date": None}, {"act_number": ""}, {"act_file": ""}])
def test_no_release_without_the_act(call, files, lacking):
    call.deliberations.update(**lacking)
    with pytest.raises(ReleaseRefused):
        go(call)
    assert nothing_happened(call)


def test_no_release_while_a_letter_would_not_be_lawful(call, files):
    call.legal_basis_nl = call.legal_basis_fr = ""
    call.save()
    with pytest.raises(ReleaseRefused):
        go(call)
    assert nothing_happened(call)


def test_a_release_that_fails_half_way_changes_nothing(call, files):
    decision = files["refuse"].decisions.get()
    written = Letter.objects.create(
        application=files["refuse"], decision=decision, kind=LetterKind.REFUSE, language="nl"
    )
    with pytest.raises(IntegrityError), transaction.atomic():
        go(call)
    written.delete()
    assert nothing_happened(call)
    assert go(call).deliberation.released_at is not None


def test_there_must_be_something_to_release(call):
    with pytest.raises(ReleaseRefused):
        go(call)


def test_released_twice_is_refused(call, files):
    go(call)
    with pytest.raises(ReleaseRefused):
        go(call)
    assert Letter.objects.count() == 3


def test_files_in_review_stay_out_and_come_with_a_later_release(call, files):
    late = ApplicationFactory(call=call, status=Status.IN_REVIEW, requested_amount=Decimal(5000))
    go(call)
    Application.objects.filter(pk=late.pk).update(status=Status.IN_DELIBERATION)
    decided(Application.objects.get(pk=late.pk), Outcome.AWARD, "5000.00")
    made = go(call)
    assert ([letter.application for letter in made.letters], made.drafts.pages) == ([late], [])
    assert [award.order for award in Award.objects.order_by("order")] == [1, 2]


def test_without_an_award_no_page_is_drafted(call):
    decided(deliberated(call, 40), Outcome.REFUSE)
    go(call)
    assert AwardsPage.objects.filter(call=call).count() == 0


def test_an_observer_of_the_call_may_not_release(call, files):
    with pytest.raises(ReleaseRefused):
        go(call, CallRoleFactory(call=call, role="observer").user)
