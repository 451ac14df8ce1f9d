"""A person's language, for our pages and mails and for Wagtail's screens."""

from django.db import transaction
from django.http import HttpRequest
from wagtail.users.models import UserProfile

from tandem.accounts.access import may_enter_cms
from tandem.accounts.models import User


@transaction.atomic
def choose_language(*, user: User, language: str) -> None:
    """Read `nl` or `fr` from now on; the CMS follows for those who work in it."""
    user.language = language
    user.save(update_fields=["language"])
    if may_enter_cms(user):
        UserProfile.objects.update_or_create(user=user, defaults={"preferred_language": language})


def greet_in_own_language(sender: object, request: HttpRequest, user: User, **_kw: object) -> None:
    """Whoever comes to the CMS for the first time finds it in her own language.

    A receiver of `user_logged_in`; a language chosen in the CMS later stays.
    """
    if may_enter_cms(user):
        UserProfile.objects.get_or_create(user=user, defaults={"preferred_language": user.language})
