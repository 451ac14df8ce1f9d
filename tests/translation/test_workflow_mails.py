"""The mails of the workflow are promised, not sent, and are in each recipient's language."""

from datetime import UTC, datetime

import pytest
from django.core import mail
from django.urls import reverse
from django.utils import timezone
from wagtail.signals import task_submitted, workflow_approved, workflow_rejected, workflow_submitted

from tandem.accounts.roles import Role
from tandem.mail.models import Delivery
from tandem.outbox.models import Job
from tandem.translation.approval import approve, send_for_approval
from tandem.translation.workflow_mails import RECEIVERS, replace_receivers
from tests.factories.accounts import UserFactory
from tests.factories.pages import NewsPageFactory
from tests.translation import desk

pytestmark = pytest.mark.django_db


@pytest.fixture
def people():
    """Two approvers, of both languages, and who asks."""
    return {
        "nl": UserFactory(roles=[Role.APPROVER], language="nl", first_name="An"),
        "fr": UserFactory(roles=[Role.APPROVER], language="fr", first_name="Anne"),
        "asker": UserFactory(roles=[Role.TRANSLATOR], language="fr", first_name="Luc"),
    }


@pytest.fixture
def sent(people):
    """A French page that waits."""
    target = desk.submit(desk.dutch())
    desk.translate(target)
    send_for_approval(page=target, user=people["asker"])
    return desk.fresh(target)


def written(drain) -> dict[str, mail.EmailMessage]:
    """The mails by recipient, after the worker did its work."""
    drain()
    return {message.to[0]: message for message in mail.outbox}


def test_wagtail_sends_none_of_its_own():
    replace_receivers()
    for signal, _sender, uid, receiver in RECEIVERS:
        mine = [found for key, found, *_rest in signal.receivers if key[0] == uid]
        assert mine == [receiver]
    assert {row[0] for row in RECEIVERS} == {
        task_submitted,
        workflow_approved,
        workflow_rejected,
        workflow_submitted,
    }


def test_nothing_is_sent_inside_the_request(sent):
    assert mail.outbox == []
    assert Job.objects.filter(kind="mail", done_at__isnull=True).count() == 2


def test_approvers_are_asked_in_their_language(sent, people, drain):
    mails = written(drain)
    assert set(mails) == {people["nl"].email, people["fr"].email}
    languages = dict(Delivery.objects.values_list("recipient", "language"))
    assert languages == {people["nl"].email: "nl", people["fr"].email: "fr"}
    path = reverse("translation:send_for_approval", args=[sent.pk])
    for message in mails.values():
        assert (path in message.body, sent.draft_title in message.subject) == (True, True)
        assert str(people["asker"]) in message.body
    assert mails[people["nl"].email].subject != mails[people["fr"].email].subject


def test_who_asked_hears_of_the_approval_with_its_date(sent, people, drain):
    written(drain)
    mail.outbox.clear()
    later = datetime(timezone.now().year + 1, 7, 1, 9, tzinfo=UTC)
    approve(page=sent, user=people["nl"], go_live_at=later)
    message = written(drain)[people["asker"].email]
    assert f"1er juillet {later.year}" in message.body
    assert len(mail.outbox) == 1


def test_who_asked_hears_of_a_refusal_with_its_remark(sent, people, staff_client, drain):
    written(drain)
    mail.outbox.clear()
    state = sent.current_workflow_task_state
    url = reverse("wagtailadmin_pages:workflow_action", args=[sent.pk, "reject", state.pk])
    staff_client(people["nl"]).post(url, {"comment": "Le titre <b>ne va pas</b>."})
    assert "Le titre <b>ne va pas</b>." in written(drain)[people["asker"].email].body


def test_who_wants_no_mail_gets_none(people, drain):
    from wagtail.users.models import UserProfile

    profile = UserProfile.get_for_user(people["nl"])
    profile.submitted_notifications = False
    profile.save()
    page = NewsPageFactory(live=False)
    send_for_approval(page=page, user=people["asker"])
    assert set(written(drain)) == {people["fr"].email}


def test_each_round_writes_anew(sent, people, drain):
    written(drain)
    mail.outbox.clear()
    state = sent.current_workflow_task_state
    state.task.specific.on_action(state, people["nl"], "reject", comment="Non.")
    send_for_approval(page=desk.fresh(sent), user=people["asker"])
    drain()
    subjects = sorted((message.to[0], message.subject) for message in mail.outbox)
    assert len(subjects) == 3  # the refusal, and both approvers once more
