"""Users with a verified address and their roles."""

from allauth.account.models import EmailAddress
from django.contrib.auth.models import Group
from wagtail.users.models import UserProfile

from calls.announcing.appointing import appoint
from calls.enums import CallRoleKind
from calls.models import Call
from tandem.accounts.models import User
from tandem.accounts.roles import Role
from tandem.demo.cast import Person, everybody, person

#: Roles on the whole site are groups.
GROUPS = {
    "calls_manager": Role.CALLS_MANAGER,
    "editor": Role.EDITOR,
    "translator": Role.TRANSLATOR,
    "dutch_translator": Role.TRANSLATOR,
    "approver": Role.APPROVER,
    "administrator": Role.ADMINISTRATOR,
}
#: Roles in one call.
IN_CALLS = {
    "case_officer": CallRoleKind.CASE_OFFICER,
    "reviewer": CallRoleKind.REVIEWER,
    "chair": CallRoleKind.CHAIR,
}


def load_people() -> dict[str, User]:
    """Everybody of the cast, by key."""
    return {one.key: _user_of(one) for one in everybody()}


def _user_of(one: Person) -> User:
    user = user_with(one.email, one.language, first_name=one.first_name, last_name=one.last_name)
    if one.role in GROUPS:
        user.groups.add(Group.objects.get(name=GROUPS[one.role].value))
    if one.role in GROUPS or one.role in IN_CALLS:
        UserProfile.objects.get_or_create(user=user, defaults={"preferred_language": one.language})
    return user


def user_with(email: str, language: str, **names: str) -> User:
    """Somebody who signs in with codes to this address."""
    user = User.objects.create_user(email, language=language, **names)
    EmailAddress.objects.create(user=user, email=email, verified=True, primary=True)
    return user


def cast_in(call: Call, users: dict[str, User]) -> None:
    """The calls manager appoints case officer, reviewers and chair."""
    for key, user in users.items():
        if (role := IN_CALLS.get(person(key).role)) is not None:
            appoint(call=call, user=user, role=role, actor=users["calls_manager"])
