"""Two hundred clients at once: one reference each, and never two for one (R6, T24)."""

from collections.abc import Callable
from typing import Any

import pytest
from django.utils import timezone

from calls.applying.sending import send
from calls.models import Application, Call, ReferenceCounter, SectionAnswers, Submission
from tandem.accounts.models import User
from tandem.organisations.models import Membership, Organisation
from tandem.outbox.models import Job
from tests.calls.applying import world
from tests.factories.calls import ApplicationFactory
from tests.factories.organisations import MembershipFactory, OrganisationFactory
from tests.racing import all_at_once

pytestmark = pytest.mark.django_db(transaction=True)

CLIENTS = 200


def sender(application: Application, actor) -> Callable[[], Any]:
    """Sends, and gives number and reference."""

    def act() -> tuple[int, str | None]:
        own = Application.objects.get(pk=application.pk)
        sent = send(application=own, actor=actor, received_at=timezone.now())
        return sent.number, Application.objects.get(pk=application.pk).reference

    return act


def filled_in(call: Call, user: User) -> list[Application]:
    """Two hundred complete drafts of two hundred organisations, all of this person."""
    organisations = OrganisationFactory.build_batch(CLIENTS)
    Organisation.objects.bulk_create(organisations)
    Membership.objects.bulk_create(
        MembershipFactory.build(user=user, organisation=one) for one in organisations
    )
    files = Application.objects.bulk_create(
        ApplicationFactory.build(call=call, organisation=one, created_by=user)
        for one in organisations
    )
    SectionAnswers.objects.bulk_create(
        SectionAnswers(application=file, section_id=section, answers=answers, version=1)
        for file in files
        for section, answers in (
            (world.PROJECT, world.GOOD_PROJECT),
            (world.BUDGET, world.GOOD_BUDGET),
        )
    )
    return files


def test_two_hundred_sends_of_one_application_make_one_submission():
    her = world.applicant().fill_in()
    people = [her.user, her.colleague()]

    results = all_at_once([sender(her.application, people[n % 2]) for n in range(CLIENTS)])

    assert set(results) == {(1, "GK27-0001")}
    assert Submission.objects.count() == 1
    assert ReferenceCounter.objects.get().last == 1
    assert Job.objects.filter(payload__template="receipt").count() == 2


def test_two_hundred_applications_get_two_hundred_references_without_gaps():
    files = filled_in(world.open_call(), MembershipFactory().user)

    results = all_at_once([sender(file, file.created_by) for file in files])

    assert sorted(reference for _number, reference in results) == [
        f"GK27-{n:04d}" for n in range(1, CLIENTS + 1)
    ]
    assert {number for number, _reference in results} == {1}
    assert ReferenceCounter.objects.get().last == CLIENTS


def test_save_and_send_at_once_freeze_a_whole_version():
    her = world.applicant().fill_in()
    titles = [f"Titel {n}" for n in range(30)]

    def saver(title: str) -> Callable[[], Any]:
        def act() -> str:
            row = her.application.sections.get(section_id=world.PROJECT)
            answers = {**world.GOOD_PROJECT, world.TITLE: title, world.SUMMARY: title}
            her.save(world.PROJECT, answers, version=row.version)
            return title

        return act

    all_at_once(
        [act for title in titles for act in (saver(title), sender(her.application, her.user))]
    )

    for sent in Submission.objects.all():
        same = sent.answers[world.TITLE] == sent.answers[world.SUMMARY]
        assert same or sent.answers == {**world.GOOD_PROJECT, **world.GOOD_BUDGET}
    numbers = list(Submission.objects.order_by("number").values_list("number", flat=True))
    assert numbers == list(range(1, len(numbers) + 1))
    assert ReferenceCounter.objects.get().last == 1
