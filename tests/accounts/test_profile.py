"""Profile, language, landing and the links in the header."""

import re

import pytest
from django.urls import reverse
from django.utils import translation
from wagtail.users.models import UserProfile

from calls.enums import CallRoleKind
from tandem.accounts.context import links
from tandem.accounts.roles import Role
from tests.factories.accounts import UserFactory
from tests.factories.calls import CallRoleFactory

pytestmark = pytest.mark.django_db

FACTS = {"first_name": "An", "last_name": "Maes", "language": "fr"}


def test_the_profile_is_saved_and_shown_in_the_chosen_language(sign_in):
    user = UserFactory()
    done = sign_in(user).post(reverse("accounts:profile"), FACTS)
    user.refresh_from_db()
    assert (str(user), user.language) == ("An Maes", "fr")
    with translation.override("fr"):
        assert done.url == reverse("accounts:profile")
    assert not UserProfile.objects.exists()


def test_the_cms_follows_the_language_of_the_profile(staff_client):
    client = staff_client(Role.EDITOR)
    client.post(reverse("accounts:profile"), FACTS)
    assert UserProfile.objects.get(user=client.user).preferred_language == "fr"


def test_the_cms_begins_in_the_language_of_the_person(client):
    user = CallRoleFactory(user__language="fr", role=CallRoleKind.REVIEWER).user
    client.force_login(user)
    assert UserProfile.objects.get(user=user).preferred_language == "fr"


def test_a_profile_without_a_name_comes_back(sign_in):
    user = UserFactory()
    answer = sign_in(user).post(reverse("accounts:profile"), {**FACTS, "first_name": ""})
    assert (answer.status_code, list(answer.context["form"].errors)) == (422, ["first_name"])


def test_nobody_makes_herself_a_superuser_with_extra_fields(sign_in):
    user = UserFactory()
    extra = {"is_superuser": "on", "is_staff": "on", "email": "x@example.org", "groups": "1"}
    sign_in(user).post(reverse("accounts:profile"), {**FACTS, **extra})
    after = type(user).objects.get(pk=user.pk)
    assert (after.is_superuser, after.is_staff, after.email, after.groups.count()) == (
        False,
        False,
        user.email,
        0,
    )


@pytest.mark.parametrize(
    ("roles", "target"), [([], "calls:mine"), ([Role.EDITOR], "wagtailadmin_home")]
)
def test_after_signing_in(sign_in, roles, target):
    answer = sign_in(UserFactory(roles=roles)).get(reverse("accounts:landing"))
    assert answer.url == reverse(target)


@pytest.mark.parametrize(
    ("roles", "names"),
    [
        ([], ["calls:mine", "organisations:mine", "accounts:profile"]),
        (
            [Role.EDITOR],
            ["calls:mine", "organisations:mine", "accounts:profile", "wagtailadmin_home"],
        ),
    ],
)
def test_the_header_shows_what_a_person_may_open(rf, roles, names):
    request = rf.get("/nl/")
    request.user = UserFactory(roles=roles)
    assert [link["url"] for link in links(request)] == [reverse(name) for name in names]


@pytest.mark.parametrize(
    "name",
    [
        "account_login",
        "account_signup",
        "account_request_login_code",
    ],
)
@pytest.mark.parametrize("language", ["nl", "fr"])
def test_the_pages_of_visitors_open_in_both_languages(client, name, language):
    with translation.override(language):
        page = client.get(reverse(name)).content.decode()
    assert f'<html lang="{language}-BE"' in page
    assert "style=" not in page


@pytest.mark.parametrize(
    "name",
    [
        "accounts:profile",
        "account_email",
        "account_logout",
        "mfa_index",
        "mfa_activate_totp",
        "mfa_add_webauthn",
        "usersessions_list",
    ],
)
def test_the_pages_of_an_account_open(sign_in, name):
    page = sign_in(UserFactory(), by_code=True).get(reverse(name)).content.decode()
    assert "<h1" in page
    assert "style=" not in page


@pytest.mark.parametrize("name", ["mfa_activate_totp", "mfa_add_webauthn", "usersessions_list"])
def test_the_buttons_of_allauths_pages_are_buttons(sign_in, name):
    page = sign_in(UserFactory(), by_code=True).get(reverse(name)).content.decode()
    assert re.search(r"<button\s+class=\"btn btn-primary\"", page)
    assert "< " not in re.sub(r"<script.*?</script>", "", page, flags=re.DOTALL)


@pytest.mark.parametrize(
    ("language", "label"),
    [
        ("nl", "Hoe noemt u deze toegangssleutel?"),
        ("fr", "Comment appelez-vous cette clé d’accès\u202f?"),
    ],
)
def test_the_name_of_a_passkey_says_what_it_is_for(sign_in, language, label):
    with translation.override(language):
        form = sign_in(UserFactory(), by_code=True).get(reverse("mfa_add_webauthn")).context["form"]
        assert (str(form["name"].label), bool(form["name"].help_text)) == (label, True)


def test_the_links_to_a_second_factor_are_links(sign_in):
    page = sign_in(UserFactory()).get(reverse("mfa_index")).content.decode()
    links = re.findall(r"<a\s+class=\"btn btn-primary\"\s+href=\"([^\"]+)\"", page)
    assert links == [reverse("mfa_activate_totp"), reverse("mfa_add_webauthn")]
