"""The CMS door: one log-in, and a second factor in this session (trust F1, F2, T6)."""

import pytest
from allauth.account.internal.flows.login import record_authentication
from allauth.mfa.models import Authenticator
from allauth.mfa.recovery_codes.internal.auth import RecoveryCodes
from django.core.exceptions import PermissionDenied
from django.test import Client, RequestFactory
from django.urls import reverse
from django.utils import translation

from calls.enums import CallRoleKind
from tandem.accounts.door import mark_second_factor
from tandem.accounts.roles import Role
from tests.accounts.codes import code_in, six_digits
from tests.factories.accounts import UserFactory, second_factor
from tests.factories.calls import CallRoleFactory

pytestmark = pytest.mark.django_db

WANTED = "/cms/account/"


def sign_in_by_code(client, user, drain, mailoutbox, onward: str = WANTED):
    mailoutbox.clear()
    client.post(reverse("account_login"), {"login": user.email, "next": onward})
    drain()
    data = {"code": code_in(mailoutbox[0].body), "next": onward}
    return client.post(reverse("account_confirm_login_code"), data)


def log_ins() -> set[str]:
    """The address of the log-in, in Dutch and in French."""
    found = set()
    for language in ("nl", "fr"):
        with translation.override(language):
            found.add(reverse("account_login"))
    return found


def staff(kind: str):
    if kind in list(CallRoleKind):
        return CallRoleFactory(role=kind).user
    return UserFactory(roles=[Role(kind)])


@pytest.mark.parametrize("kind", [*Role, *CallRoleKind])
def test_nobody_enters_without_a_second_factor(sign_in, kind):
    answer = sign_in(staff(kind)).get(WANTED)
    assert (answer.status_code, answer.url) == (302, reverse("accounts:second_factor"))


@pytest.mark.parametrize("kind", [*Role, *CallRoleKind])
def test_everybody_with_business_enters_with_one(staff_client, kind):
    client = staff_client(staff(kind))
    assert client.get(WANTED).context["user"] == client.user


def test_a_superuser_needs_one_too(sign_in):
    answer = sign_in(UserFactory(is_superuser=True)).get(WANTED)
    assert answer.url == reverse("accounts:second_factor")


def test_visitors_are_sent_to_the_one_log_in_and_back(client):
    assert client.get(WANTED).url == f"{reverse('account_login')}?next={WANTED}"


def test_an_applicant_gets_no_farther_than_the_door(sign_in):
    user = UserFactory()
    assert sign_in(user, with_second_factor=True).get(WANTED).status_code == 403


@pytest.mark.parametrize(
    "address",
    [
        "/cms/login/",
        "/nl/_util/login/",
        "/fr/_util/login/",
        "/cms/password_reset/",
        "/cms/password_reset/confirm/a/b/",
    ],
)
@pytest.mark.parametrize("method", ["get", "post"])
def test_every_other_log_in_leads_to_ours(client, address, method):
    """Even with a right password: Wagtail's own views would open a session."""
    user = UserFactory(roles=[Role.ADMINISTRATOR])
    user.set_password("a right password")
    user.save()
    data = {"username": user.email, "password": "a right password", "next": "/cms/"}
    answer = getattr(client, method)(address, data)
    assert answer.status_code == 302
    assert answer.url.split("?")[0] in log_ins()
    assert "_auth_user_id" not in client.session


@pytest.mark.parametrize(
    "address", ["/admin/", "/admin/login/", "/accounts/login/", "/django-admin/"]
)
def test_there_is_no_other_admin(client, address):
    assert client.get(address, follow=True).status_code == 404


def test_a_password_does_not_sign_anybody_in(client):
    user = UserFactory()
    user.set_password("a right password")
    user.save()
    client.post(reverse("account_login"), {"login": user.email, "password": "a right password"})
    assert "_auth_user_id" not in client.session


def test_with_an_app_the_person_signs_in_and_is_where_she_wanted_to_be(client, drain, mailoutbox):
    user = UserFactory(roles=[Role.EDITOR])
    device = second_factor(user)
    asked = sign_in_by_code(client, user, drain, mailoutbox)
    assert asked.url == reverse("mfa_authenticate")
    assert "_auth_user_id" not in client.session
    landed = client.post(asked.url, {"code": six_digits(device.data["secret"])})
    assert (landed.status_code, landed.url) == (302, WANTED)
    assert client.get(WANTED).context["user"] == user


def test_a_replayed_code_of_an_app_is_refused(drain, mailoutbox):
    user = UserFactory(roles=[Role.EDITOR])
    code = six_digits(second_factor(user).data["secret"])
    sessions = []
    for _ in range(2):
        client = Client()
        asked = sign_in_by_code(client, user, drain, mailoutbox)
        client.post(asked.url, {"code": code})
        sessions.append("_auth_user_id" in client.session)
    assert sessions == [True, False]


def test_a_recovery_code_opens_the_door_once(drain, mailoutbox):
    user = UserFactory(roles=[Role.EDITOR])
    second_factor(user)
    code = RecoveryCodes.activate(user).get_unused_codes()[0]
    sessions = []
    for _ in range(2):
        client = Client()
        asked = sign_in_by_code(client, user, drain, mailoutbox)
        client.post(asked.url, {"code": code})
        sessions.append("_auth_user_id" in client.session and client.get(WANTED).status_code)
    assert sessions == [200, False]


@pytest.mark.django_db(transaction=True)  # allauth tells of a new factor after the commit
def test_setting_up_an_app_leads_on_without_a_bounce(client, drain, mailoutbox):
    user = UserFactory(roles=[Role.EDITOR])
    assert sign_in_by_code(client, user, drain, mailoutbox).url == WANTED
    assert client.get(WANTED).url == reverse("accounts:second_factor")
    secret = client.get(reverse("mfa_activate_totp")).context["form"].secret
    done = client.post(reverse("mfa_activate_totp"), {"code": six_digits(secret)})
    assert done.url == reverse("mfa_view_recovery_codes")
    assert client.get(done.url).context["unused_codes"]
    assert client.get(reverse("accounts:second_factor")).url == WANTED
    assert client.get(WANTED).context["user"] == user


def test_a_session_of_before_the_second_factor_must_give_it(sign_in):
    user = UserFactory(roles=[Role.EDITOR])
    client = sign_in(user)
    device = second_factor(user)
    asked = client.get(WANTED)
    assert asked.url == f"{reverse('mfa_reauthenticate')}?next=%2Fcms%2Faccount%2F"
    landed = client.post(asked.url, {"code": six_digits(device.data["secret"])})
    assert (landed.url, client.get(WANTED).status_code) == (WANTED, 200)


def test_a_session_loses_its_second_factor_with_the_device(staff_client):
    client = staff_client(Role.EDITOR)
    Authenticator.objects.all().delete()
    assert client.get(WANTED).url == reverse("accounts:second_factor")


def test_the_second_factor_of_somebody_else_does_not_count(client, sign_in):
    mine, other = UserFactory(roles=[Role.EDITOR]), second_factor(UserFactory())
    client = sign_in(mine)
    request = RequestFactory().get("/")
    request.session, request.user = client.session, mine
    record_authentication(request, mine, "mfa", id=other.pk, type="totp")
    request.session.save()
    assert client.get(WANTED).url == reverse("accounts:second_factor")


def test_a_passkey_is_a_second_factor(sign_in):
    user = UserFactory(roles=[Role.EDITOR])
    key = Authenticator.objects.create(user=user, type="webauthn", data={"name": "key"})
    client = sign_in(user)
    request = RequestFactory().get("/")
    request.session, request.user = client.session, user
    record_authentication(request, user, "mfa", id=key.pk, type="webauthn", passwordless=True)
    request.session.save()
    assert client.get(WANTED).context["user"] == user


def test_a_post_is_not_repeated_after_the_second_factor(sign_in):
    user = UserFactory(roles=[Role.EDITOR])
    second_factor(user)
    answer = sign_in(user).post(WANTED, {"first_name": "X"})
    assert answer.url == f"{reverse('mfa_reauthenticate')}?next=%2Fcms%2F"


def test_scripts_get_a_refusal_instead_of_a_page(sign_in):
    client = sign_in(UserFactory(roles=[Role.EDITOR]))
    answer = client.get(WANTED, headers={"x-requested-with": "XMLHttpRequest"})
    assert answer.status_code == 403


def test_logging_out_of_the_cms_ends_the_session(staff_client):
    client = staff_client(Role.EDITOR)
    assert client.get("/cms/logout/").url == reverse("account_logout")
    assert "_auth_user_id" in client.session
    client.post("/cms/logout/")
    assert "_auth_user_id" not in client.session


def test_only_the_demo_marks_a_session_by_itself(sign_in, settings):
    user = UserFactory(roles=[Role.EDITOR])
    client = sign_in(user)
    request = RequestFactory().get("/")
    request.session, request.user = client.session, user
    with pytest.raises(PermissionDenied):
        mark_second_factor(request)
    settings.DEMO = True
    mark_second_factor(request)
    request.session.save()
    assert client.get(WANTED).context["user"] == user
    settings.DEMO = False
    assert client.get(WANTED).url == reverse("accounts:second_factor")
