"""Inviting colleagues by mail."""

import re
from datetime import timedelta

import pytest
from django.urls import reverse
from django.utils import timezone

from tandem.audit.models import Entry
from tandem.organisations import inviting
from tandem.organisations.joining import Refused
from tandem.organisations.models import Invitation, Right
from tandem.organisations.rights import has_right
from tests.factories.accounts import UserFactory
from tests.factories.organisations import MembershipFactory

pytestmark = pytest.mark.django_db


@pytest.fixture
def manager():
    return MembershipFactory(right=Right.MANAGE)


def send(manager, email="new@example.org", right=Right.EDIT):
    return inviting.invite(
        organisation=manager.organisation, email=email, right=right, actor=manager.user
    )


def accept_url(invitation) -> str:
    return reverse("organisations:invitation", args=[invitation.uuid])


def test_an_invitation_by_mail_leads_to_membership(sign_in, manager, drain, mailoutbox):
    organisation = manager.organisation
    url = reverse("organisations:invite", args=[organisation.pk])
    sign_in(manager.user).post(url, {"email": "New@Example.org", "right": "submit"})
    drain()
    (mail,) = mailoutbox
    path = re.search(r"https?://[^/]+(/\S+)", mail.body).group(1)
    person = UserFactory(email="new@example.org")
    client = sign_in(person)
    assert client.get(path).context["invitation"].organisation == organisation
    done = client.post(path)
    assert done.url == reverse("organisations:show", args=[organisation.pk])
    assert has_right(person, organisation, Right.SUBMIT)
    assert client.get(path).status_code == 404
    assert [entry.verb for entry in Entry.objects.all()] == [
        "invitation.sent",
        "invitation.accepted",
    ]


def test_an_invitation_works_for_its_address_alone(sign_in, manager):
    invitation = send(manager)
    stranger = sign_in(UserFactory())
    unverified = sign_in(UserFactory(email="new@example.org", verified=False))
    answers = [client.post(accept_url(invitation)).status_code for client in (stranger, unverified)]
    assert answers == [404, 404]


def test_an_old_invitation_does_not_work(sign_in, manager):
    invitation = send(manager)
    old = timezone.now() - inviting.VALID_FOR - timedelta(minutes=1)
    Invitation.objects.update(created_at=old)
    client = sign_in(UserFactory(email="new@example.org"))
    assert client.get(accept_url(invitation)).status_code == 404


def test_a_visitor_signs_in_first(client, manager):
    url = accept_url(send(manager))
    assert client.get(url).url == f"{reverse('account_login')}?next={url}"


def test_an_older_invitation_lowers_no_right(manager):
    person = UserFactory(email="new@example.org")
    invitation = send(manager, right=Right.READ)
    MembershipFactory(user=person, organisation=manager.organisation, right=Right.SUBMIT)
    inviting.accept(invitation=invitation, user=person)
    assert has_right(person, manager.organisation, Right.SUBMIT)


def test_an_invitation_confirms_who_asked_for_access(manager):
    person = UserFactory(email="new@example.org")
    MembershipFactory(user=person, organisation=manager.organisation, confirmed=False)
    inviting.accept(invitation=send(manager), user=person)
    assert has_right(person, manager.organisation, Right.EDIT)


def test_known_and_unknown_addresses_look_the_same(sign_in, manager):
    UserFactory(email="known@example.org")
    client = sign_in(manager.user)
    url = reverse("organisations:invite", args=[manager.organisation_id])
    pages = []
    for email in ("known@example.org", "unknown@example.org"):
        shown = client.post(url, {"email": email, "right": "edit"}, follow=True)
        body = re.sub(r'name="csrfmiddlewaretoken" value="[^"]+"', "", shown.content.decode())
        pages.append(re.sub(r"/\d+/", "/", body).replace(email, "ADDRESS"))
        Invitation.objects.all().delete()
    assert pages[0] == pages[1]


def test_a_manager_withdraws_an_invitation(sign_in, manager):
    invitation = send(manager)
    url = reverse(
        "organisations:withdraw_invitation", args=[manager.organisation_id, invitation.pk]
    )
    client = sign_in(manager.user)
    assert client.get(url).status_code == 405
    client.post(url)
    assert not Invitation.objects.exists()


def test_an_invitation_of_another_organisation_is_not_found(sign_in, manager):
    other = MembershipFactory(right=Right.MANAGE)
    url = reverse(
        "organisations:withdraw_invitation", args=[other.organisation_id, send(manager).pk]
    )
    assert sign_in(other.user).post(url).status_code == 404


def test_inviting_again_replaces_the_invitation(manager):
    first, second = send(manager), send(manager, right=Right.READ)
    assert list(Invitation.objects.all()) == [second]
    assert first.uuid != second.uuid


def test_a_member_needs_no_invitation(manager):
    with pytest.raises(Refused, match="al lid"):
        send(manager, email=manager.user.email)


def test_nobody_mails_the_world_with_us(manager):
    for n in range(inviting.A_DAY):
        send(manager, email=f"person-{n}@example.net")
    with pytest.raises(Refused, match="morgen"):
        send(manager, email="one-more@example.net")


def test_a_line_break_in_a_name_makes_no_header(manager, drain, mailoutbox):
    manager.organisation.name = "Stad\r\nBcc: everybody@example.org"
    manager.organisation.save()
    send(manager)
    drain()
    (mail,) = mailoutbox
    assert (mail.recipients(), "\n" in mail.subject) == (["new@example.org"], False)
