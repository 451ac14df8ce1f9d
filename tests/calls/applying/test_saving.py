"""Saving a section: versions, rights, deadline."""

from datetime import timedelta

import pytest
from django.utils import timezone

from calls.applying.phase import NotAllowed, TooLate
from calls.applying.saving import StaleSection
from calls.applying.sending import send
from calls.models import SectionAnswers
from tandem.organisations.models import Right
from tests.calls.applying import world
from tests.calls.applying.world import GOOD_PROJECT, PROJECT, SUMMARY, TITLE

pytestmark = pytest.mark.django_db


def test_first_save_is_version_one():
    her = world.applicant()

    row = her.save(PROJECT, {TITLE: "Een"})

    assert (row.version, row.answers, row.changed_by) == (1, {TITLE: "Een"}, her.user)


def test_save_with_the_version_that_was_read():
    her = world.applicant()
    her.save(PROJECT, {TITLE: "Een"})

    row = her.save(PROJECT, {TITLE: "Twee"}, version=1)

    assert (row.version, row.answers) == (2, {TITLE: "Twee"})


@pytest.mark.parametrize("version", [0, 2, -1])
def test_save_with_another_version_shows_theirs_and_changes_nothing(version):
    her = world.applicant()
    colleague = her.colleague()
    her.save(PROJECT, {TITLE: "Van haar"}, user=colleague)

    with pytest.raises(StaleSection) as stale:
        her.save(PROJECT, {TITLE: "Van mij"}, version=version)

    assert (stale.value.theirs.answers, stale.value.theirs.changed_by) == (
        {TITLE: "Van haar"},
        colleague,
    )
    assert SectionAnswers.objects.get().answers == {TITLE: "Van haar"}


def test_version_of_a_section_that_was_never_saved_is_stale():
    her = world.applicant()

    with pytest.raises(StaleSection):
        her.save(PROJECT, {TITLE: "Van mij"}, version=3)


@pytest.mark.parametrize("version", [0, 1, 7])
def test_same_answers_again_change_nothing_whatever_the_version(version):
    her = world.applicant()
    her.save(PROJECT, {TITLE: "Een"})

    assert her.save(PROJECT, {TITLE: "Een"}, version=version).version == 1


def test_sections_have_versions_of_their_own():
    her = world.applicant()
    her.save(PROJECT, {TITLE: "Een"})

    assert her.save(world.BUDGET, {world.AMOUNT: "1.00"}).version == 1


def test_what_could_not_be_read_keeps_its_stored_answer():
    her = world.applicant()
    her.save(PROJECT, {TITLE: "Een", SUMMARY: "Lang"})

    row = world.save_section(
        application=her.application,
        section_id=PROJECT,
        version=1,
        answers={TITLE: "Twee"},
        keep=[SUMMARY],
        actor=her.user,
    )

    assert row.answers == {TITLE: "Twee", SUMMARY: "Lang"}


def test_answers_of_other_fields_are_not_stored():
    her = world.applicant()

    row = her.save(PROJECT, {TITLE: "Een", world.AMOUNT: "9.00", "status": "awarded"})

    assert row.answers == {TITLE: "Een"}


def test_unknown_section():
    with pytest.raises(KeyError):
        world.applicant().save("nowhere", {})


def test_reader_may_not_save():
    her = world.applicant()

    for user in (her.colleague(Right.READ), world.stranger(), world.reader()):
        with pytest.raises(NotAllowed):
            her.save(PROJECT, {TITLE: "Van mij"}, user=user)

    assert SectionAnswers.objects.count() == 0


def test_draft_can_be_saved_after_the_deadline():
    her = world.applicant()
    _close(her)

    assert her.save(PROJECT, {TITLE: "Te laat"}).answers == {TITLE: "Te laat"}


def test_sent_file_can_be_changed_until_the_deadline_and_not_after():
    her = world.applicant().fill_in()
    send(application=her.application, actor=her.user, received_at=timezone.now())
    her.save(PROJECT, {**GOOD_PROJECT, TITLE: "Beter"}, version=1)
    _close(her)

    with pytest.raises(TooLate):
        her.save(PROJECT, {**GOOD_PROJECT, TITLE: "Te laat"}, version=2)

    assert her.application.sections.get(section_id=PROJECT).answers[TITLE] == "Beter"


def _close(her):
    call = her.application.call
    call.closes_at = timezone.now() - timedelta(minutes=1)
    call.save()
