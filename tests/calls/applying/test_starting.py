"""One draft of an organisation for a call."""

from datetime import timedelta

import pytest
from django.utils import timezone

from calls.applying.starting import start_application
from calls.enums import LanguageRegime, Status
from calls.models import Application, StepTaken
from calls.steps import StepRefused
from tandem.organisations.models import Right
from tests.calls.applying import world
from tests.factories.organisations import MembershipFactory

pytestmark = pytest.mark.django_db


def start(call, member, *, language="nl", at=None):
    return start_application(
        call=call,
        organisation=member.organisation,
        language=language,
        actor=member.user,
        received_at=at or timezone.now(),
    )


def test_start_makes_a_draft_on_the_pinned_form():
    call, member = world.open_call(), MembershipFactory(right=Right.EDIT)

    draft = start(call, member, language="fr")

    assert (draft.status, draft.language, draft.form_version, draft.reference) == (
        Status.DRAFT,
        "fr",
        call.form_version,
        None,
    )
    assert list(StepTaken.objects.values_list("step", "actor")) == [("start", member.user_id)]


def test_start_again_offers_the_draft_that_is_there():
    call, member = world.open_call(), MembershipFactory()
    colleague = MembershipFactory(organisation=member.organisation)

    assert start(call, member) == start(call, colleague, language="fr")
    assert Application.objects.count() == 1


@pytest.mark.parametrize("right", [Right.READ, None])
def test_start_needs_the_right_to_edit(right):
    call, member = world.open_call(), MembershipFactory()
    if right is None:
        member.delete()
    else:
        member.right = right
        member.save()

    with pytest.raises(StepRefused):
        start(call, member)

    assert Application.objects.count() == 0


@pytest.mark.parametrize("days", [-40, 40])
def test_start_is_refused_outside_the_time_of_the_call(days):
    call, member = world.open_call(), MembershipFactory()

    with pytest.raises(StepRefused):
        start(call, member, at=timezone.now() + timedelta(days=days))

    assert Application.objects.count() == 0


def test_start_is_refused_in_a_language_that_the_call_does_not_take():
    call, member = world.open_call(language_regime=LanguageRegime.NL), MembershipFactory()

    with pytest.raises(StepRefused):
        start(call, member, language="fr")
