"""Admissible, inadmissible: after the deadline, with a checklist or a ground, and told in words."""

import pytest
from django.urls import reverse
from django.utils import timezone

from calls.checking.admissibility import declare_admissible, declare_inadmissible
from calls.checking.grounds import Check, Ground
from calls.enums import LetterKind, Status
from calls.models import Application, Letter
from calls.steps import StepRefused
from tandem.outbox.models import Job
from tests.factories.calls import ApplicationFactory, CallFactory, CallRoleFactory
from tests.factories.organisations import MembershipFactory

pytestmark = pytest.mark.django_db


@pytest.fixture
def call():
    return CallFactory(
        closed=True,
        contact_name="Dienst Gelijke Kansen",
        contact_email="kansen@example.org",
        legal_basis_nl="Decreet van 10 juli 2008",
        legal_basis_fr="Décret du 10 juillet 2008",
        deciding_body_nl="Vlaamse Regering",
        deciding_body_fr="Gouvernement flamand",
    )


@pytest.fixture
def application(call):
    return ApplicationFactory(call=call, status=Status.SUBMITTED, language="fr")


@pytest.fixture
def officer(call):
    return CallRoleFactory(call=call).user


def _act(act, application, actor, **fields):
    return act(application=application, actor=actor, received_at=timezone.now(), **fields)


def test_admissible_tells_those_who_may_submit(application, officer):
    member = MembershipFactory(organisation=application.organisation).user
    assert _act(declare_admissible, application, officer).status == Status.ADMISSIBLE
    (job,) = Job.objects.filter(kind="mail")
    assert (job.payload["template"], job.payload["recipient"], job.payload["language"]) == (
        "admissible",
        member.email,
        "fr",
    )


def test_the_mail_reads_in_the_language_of_the_file(application, officer, drain, mailoutbox):
    MembershipFactory(organisation=application.organisation)
    _act(declare_admissible, application, officer)
    drain()
    (mail,) = mailoutbox
    assert application.reference in mail.subject
    assert application.call.title_fr in mail.body


def test_a_point_that_is_not_confirmed_stops_it(application, officer):
    with pytest.raises(StepRefused):
        _act(declare_admissible, application, officer, checked=Check.values[1:])
    assert Application.objects.get().status == Status.SUBMITTED


def test_inadmissible_makes_a_letter_with_ground_and_reasons(application, officer):
    row = _act(
        declare_inadmissible,
        application,
        officer,
        ground=Ground.AMOUNT,
        reason=" Vous demandez 60 000 euros. ",
    )
    letter = Letter.objects.get()
    assert (row.status, letter.kind, letter.language) == (
        Status.INADMISSIBLE,
        LetterKind.INADMISSIBLE,
        "fr",
    )
    reason = row.steps_taken.get().reason
    assert reason.endswith(" Vous demandez 60 000 euros.")
    assert "Vous demandez 60 000 euros." in str(letter.content)


@pytest.mark.parametrize("reason", ["", "   "])
def test_inadmissible_needs_reasons(application, officer, reason):
    with pytest.raises(StepRefused):
        _act(declare_inadmissible, application, officer, reason=reason)
    assert (Letter.objects.count(), Application.objects.get().status) == (0, Status.SUBMITTED)


@pytest.mark.parametrize("act", [declare_admissible, declare_inadmissible])
def test_not_before_the_deadline(officer, act):
    call = CallRoleFactory(user=officer, call=CallFactory()).call
    application = ApplicationFactory(call=call, status=Status.SUBMITTED)
    fields = {"reason": "Because."} if act is declare_inadmissible else {}
    with pytest.raises(StepRefused):
        _act(act, application, officer, **fields)
    assert Letter.objects.count() == 0


@pytest.mark.parametrize("status", [Status.ADMISSIBLE, Status.IN_REVIEW, Status.WITHDRAWN])
def test_once_only(application, officer, status):
    Application.objects.update(status=status)
    with pytest.raises(StepRefused):
        _act(declare_inadmissible, application, officer, reason="Because.")
    assert Letter.objects.count() == 0


def test_another_officer_cannot(application):
    with pytest.raises(StepRefused):
        _act(declare_admissible, application, CallRoleFactory().user)


# --- The screens ---


def _url(name, application):
    return reverse(f"calls_cms:{name}", args=[application.uuid])


def test_the_checklist_comes_back_where_a_point_is_open(application, officer, staff_client):
    client = staff_client(officer)
    response = client.post(_url("admissible", application), {"checked": Check.values[:2]})
    assert response.context["form"].errors.keys() == {"checked"}
    response = client.post(_url("admissible", application), {"checked": Check.values})
    assert response.headers["Location"] == _url("file", application)
    assert Application.objects.get().status == Status.ADMISSIBLE


def test_typed_reasons_come_back_without_a_ground(application, officer, staff_client):
    response = staff_client(officer).post(
        _url("inadmissible", application), {"reason": "Trop tard introduit."}
    )
    assert response.context["form"].errors.keys() == {"ground"}
    assert "Trop tard introduit." in response.content.decode()


def test_the_screen_waits_for_the_deadline(officer, staff_client):
    call = CallRoleFactory(user=officer, call=CallFactory()).call
    application = ApplicationFactory(call=call, status=Status.SUBMITTED)
    client = staff_client(officer)
    answers = [client.get(_url(name, application)) for name in ("admissible", "inadmissible")]
    assert [answer.status_code for answer in answers] == [403, 403]
