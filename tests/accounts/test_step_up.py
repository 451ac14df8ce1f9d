"""Acts that matter ask for a fresh proof (trust T6): which acts, what counts, and for how long."""

from datetime import UTC, datetime, timedelta

import pytest
import time_machine
from allauth.account.models import EmailAddress
from django.contrib.auth.models import Group
from django.test import RequestFactory
from django.urls import reverse
from django.utils.http import urlencode

from calls.enums import CallRoleKind
from tandem.accounts.roles import Role
from tandem.accounts.step_up import ACTS, FRESH_FOR, has_fresh_proof
from tandem.audit.models import Entry
from tests.accounts.codes import code_in, six_digits
from tests.conftest import write_proof
from tests.factories.accounts import UserFactory
from tests.factories.calls import CallFactory, CallRoleFactory
from tests.factories.deciding import calls_manager, decided, deliberated, deliberating_call
from tests.permissions.walking import addresses

pytestmark = pytest.mark.django_db

EMAIL = "account_email"


def later(seconds: int = FRESH_FOR + 1):
    """Travel on, with a clock that goes on running."""
    return time_machine.travel(datetime.now(UTC) + timedelta(seconds=seconds))


def asked_for_code(url: str) -> str:
    return f"{reverse('accounts:step_up')}?{urlencode({'next': url})}"


def asked_for_factor(url: str) -> str:
    return f"{reverse('mfa_reauthenticate')}?{urlencode({'next': url})}"


def test_a_proof_counts_for_fifteen_minutes():
    assert FRESH_FOR == 15 * 60


def test_every_protected_name_exists():
    assert {one.name for one in addresses()} >= ACTS


@pytest.mark.parametrize("name", [EMAIL, "mfa_activate_totp", "mfa_add_webauthn"])
def test_an_old_session_without_factor_is_asked_for_a_code(sign_in, name):
    """allauth itself lets these people through."""
    answer = sign_in(UserFactory()).get(reverse(name))
    assert (answer.status_code, answer.url) == (302, asked_for_code(reverse(name)))


@pytest.mark.parametrize("name", [EMAIL, "mfa_activate_totp", "mfa_add_webauthn"])
def test_who_just_signed_in_by_code_goes_on_for_fifteen_minutes(sign_in, name):
    client = sign_in(UserFactory(), by_code=True)
    assert client.get(reverse(name)).status_code == 200
    with later(FRESH_FOR - 30):
        assert client.get(reverse(name)).status_code == 200
    with later():
        assert client.get(reverse(name)).url == asked_for_code(reverse(name))


@pytest.mark.parametrize(
    "name",
    [
        EMAIL,
        "mfa_deactivate_totp",
        "mfa_add_webauthn",
        "mfa_view_recovery_codes",
        "mfa_generate_recovery_codes",
        "wagtailusers_users:add",
        "wagtailusers_groups:add",
    ],
)
def test_who_has_a_factor_is_asked_for_it(staff_client, name):
    client = staff_client(Role.ADMINISTRATOR)
    assert client.get(reverse(name)).status_code != 302
    with later():
        assert client.get(reverse(name)).url == asked_for_factor(reverse(name))


@pytest.mark.parametrize("name", ["edit", "delete"])
def test_changing_and_deleting_a_user_or_group_asks(staff_client, name):
    client = staff_client(Role.ADMINISTRATOR)
    urls = [
        reverse(f"wagtailusers_users:{name}", args=[UserFactory().pk]),
        reverse(f"wagtailusers_groups:{name}", args=[Group.objects.create(name="Own").pk]),
    ]
    with later():
        assert [client.get(url).url for url in urls] == [asked_for_factor(url) for url in urls]


def test_a_code_is_no_proof_for_who_has_a_factor(sign_in):
    user = UserFactory()
    client = sign_in(user, with_second_factor=True)
    with later():
        write_proof(client, user, "code", email=user.email)
        assert client.get(reverse(EMAIL)).url == asked_for_factor(reverse(EMAIL))


def test_the_factor_of_somebody_else_is_no_proof(sign_in):
    user = UserFactory()
    client = sign_in(user, with_second_factor=True)
    with later():
        write_proof(client, user, "mfa", id=987654, type="totp")
        assert client.get(reverse(EMAIL)).url == asked_for_factor(reverse(EMAIL))


def test_the_one_click_of_the_demo_is_enough_in_the_demo_alone(sign_in, settings):
    user = UserFactory()
    client = sign_in(user)
    write_proof(client, user, "mfa", type="demo")
    request = RequestFactory().get("/")
    request.session, request.user = client.session, user
    with later():
        assert has_fresh_proof(request) is False
        settings.DEMO = True
        assert has_fresh_proof(request) is True


def test_the_screen_for_codes_sends_who_has_a_factor_to_it(staff_client):
    client = staff_client(Role.EDITOR)
    answer = client.get(asked_for_code("/nl/account/profiel/"))
    assert answer.url == asked_for_factor("/nl/account/profiel/")


def role_change(user, *roles: Role) -> dict:
    return {
        "email": user.email,
        "first_name": user.first_name,
        "last_name": user.last_name,
        "language": user.language,
        "is_active": "on",
        "groups": [Group.objects.get(name=role).pk for role in roles],
    }


def test_a_role_change_sent_too_late_is_done_after_the_proof(staff_client):
    client, user = staff_client(Role.ADMINISTRATOR), UserFactory(roles=[Role.EDITOR])
    secret = client.user.authenticator_set.get().data["secret"]
    url = reverse("wagtailusers_users:edit", args=[user.pk])
    with later():
        asked = client.post(url, role_change(user, Role.APPROVER))
        assert asked.url == asked_for_factor(url)
        assert [one.name for one in user.groups.all()] == [Role.EDITOR]
        code = six_digits(secret)
        done = client.post(asked.url, {"code": code, "next": url})
        assert done.url == reverse("wagtailusers_users:index")
        assert [one.name for one in user.groups.all()] == [Role.APPROVER]
    assert [
        (entry.verb, entry.actor_id, entry.data)
        for entry in Entry.objects.filter(verb="user.proved")
    ] == [("user.proved", client.user.pk, {"by": "totp"})]


def test_a_code_of_an_app_proves_once(staff_client):
    client = staff_client(Role.ADMINISTRATOR)
    secret = client.user.authenticator_set.get().data["secret"]
    url = reverse("wagtailusers_users:add")
    with later(), time_machine.travel(datetime.now(UTC), tick=False):
        code = six_digits(secret)
        first = client.post(asked_for_factor(url), {"code": code, "next": url})
        second = client.post(asked_for_factor(url), {"code": code, "next": url})
    assert (first.status_code, first.url) == (302, url)
    assert second.context["form"].errors["code"]


def test_what_was_sent_and_abandoned_is_not_done_later(staff_client):
    client, user = staff_client(Role.ADMINISTRATOR), UserFactory(roles=[Role.EDITOR])
    secret = client.user.authenticator_set.get().data["secret"]
    url = reverse("wagtailusers_users:edit", args=[user.pk])
    with later():
        client.post(url, role_change(user, Role.APPROVER))
        asked = client.get(url)
        done = client.post(asked.url, {"code": six_digits(secret), "next": url})
        assert (done.status_code, done.url) == (302, url)
    assert [one.name for one in user.groups.all()] == [Role.EDITOR]


def test_appointing_shows_without_and_sends_with_a_proof(staff_client):
    client, call = staff_client(Role.CALLS_MANAGER), CallFactory(building=True)
    secret = client.user.authenticator_set.get().data["secret"]
    person = UserFactory()
    url = reverse("calls_cms:call_roles", args=[call.pk])
    with later():
        assert client.get(url).context["call"] == call
        asked = client.post(url, {"email": person.email, "role": CallRoleKind.REVIEWER})
        assert (asked.url, call.roles.filter(user=person).count()) == (asked_for_factor(url), 0)
        done = client.post(asked.url, {"code": six_digits(secret), "next": url})
        assert (done.url, call.roles.get(user=person).role) == (url, CallRoleKind.REVIEWER)


def test_taking_a_role_away_asks(staff_client):
    client, role = staff_client(Role.CALLS_MANAGER), CallRoleFactory()
    url = reverse("calls_cms:remove_call_role", args=[role.call_id, role.pk])
    with later():
        assert [client.get(url).url, client.post(url).url] == [asked_for_factor(url)] * 2
    assert role.call.roles.get() == role


def test_releasing_asks_and_is_done_once_after_the_proof(staff_client):
    call = deliberating_call()
    decided(deliberated(call, 90))
    client = staff_client(calls_manager())
    secret = client.user.authenticator_set.get().data["secret"]
    url = reverse("calls_cms:release", args=[call.pk])
    with later():
        assert client.get(url).url == asked_for_factor(url)
        asked = client.post(url)
        assert not call.deliberations.filter(released_at__isnull=False).exists()
        done = client.post(asked.url, {"code": six_digits(secret), "next": url})
    released = call.deliberations.get(released_at__isnull=False)
    assert done.url == reverse("calls_cms:released", args=[released.uuid])


def test_a_new_address_sent_too_late_is_taken_after_the_proof(sign_in, drain, mailoutbox):
    """And the code for the proof goes to the old address, the one for the change to the new one."""
    user = UserFactory()
    client = sign_in(user)
    change = {"email": "new@example.org", "action_add": ""}
    asked = client.post(reverse(EMAIL), change)
    assert EmailAddress.objects.get(user=user).email == user.email
    assert client.get(asked.url).context["kept"] is True
    client.post(asked.url, {"action": "send", "next": reverse(EMAIL)})
    drain()
    assert [mail.to for mail in mailoutbox] == [[user.email]]
    done = client.post(asked.url, {"code": code_in(mailoutbox[0].body), "next": reverse(EMAIL)})
    assert done.url == reverse("account_email_verification_sent")
    drain()
    assert ["new@example.org"] in [mail.to for mail in mailoutbox[1:]]
