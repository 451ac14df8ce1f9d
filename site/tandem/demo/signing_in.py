"""Sign a visitor in as one of the people of the demo, with a second factor that counts as given."""

from django.contrib.auth import login
from django.http import HttpRequest
from django.urls import NoReverseMatch, reverse
from django.utils import translation
from wagtail.models import Locale

from calls.models import CallPage
from tandem.accounts.door import mark_second_factor
from tandem.accounts.models import User
from tandem.demo.cast import Person

#: Where a role works: the first of these that there is.
PLACES: dict[str, tuple[str, ...]] = {
    "calls_manager": ("calls_cms:calls",),
    "case_officer": ("calls_cms:cockpit", "calls_cms:files"),
    "reviewer": ("calls_cms:my_reviews",),
    "chair": ("calls_cms:cockpit", "calls_cms:files"),
    "administrator": ("wagtailusers_users:index",),
}


def sign_in(request: HttpRequest, person: Person) -> None:
    """As after a code by mail and a factor. Raises User.DoesNotExist where the demo is not loaded."""
    user = User.objects.get(email=person.email)
    login(request, user, backend="allauth.account.auth_backends.AuthenticationBackend")
    mark_second_factor(request)


def place_of(person: Person, language: str) -> str:
    """The address where this person's work begins, in the reader's language."""
    if person.role == "municipality":
        return open_call_url(language)
    for name in PLACES.get(person.role, ()):
        try:
            return reverse(name)
        except NoReverseMatch:
            continue
    return reverse("wagtailadmin_home")


def open_call_url(language: str) -> str:
    """The page of an open call, else the home page."""
    pages = CallPage.objects.filter(locale=Locale.objects.get(language_code=language))
    page = pages.open_now().first()
    if page is not None:
        return page.url
    with translation.override(language):
        return reverse("wagtail_serve", args=[""])
