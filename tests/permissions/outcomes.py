"""What an answer means, in the words of the tables."""

from collections.abc import Iterable, Mapping

from django.http import HttpResponse
from django.urls import reverse

from tests.permissions.roles import EVERYBODY, Who

Outcomes = Mapping[Who, str]


def answers(otherwise: str, **by_outcome: Iterable[Who]) -> Outcomes:
    """`answers("404", ok=[Who.OFFICER], login=[Who.ANONYMOUS])`: everybody else gets `otherwise`.

    An outcome is *ok*, *login*, *second factor*, *403*, *404* or *405*; those that begin with a
    digit are written `no_403=[…]`.
    """
    told = dict.fromkeys(EVERYBODY, otherwise)
    for outcome, people in by_outcome.items():
        told |= dict.fromkeys(people, outcome.removeprefix("no_"))
    return told


def outcome(response: HttpResponse, address: str) -> str:
    """*ok* is every answer that lets the person do something, a form with errors included.

    Wagtail refuses by a redirect to its home page with a message: that is a *403* too.
    """
    if response.status_code in {403, 404, 405}:
        return str(response.status_code)
    if response.status_code == 401:  # what the autosave's script understands
        return "login"
    if response.status_code in {301, 302}:
        return _redirected(response.headers["Location"].split("?")[0], address)
    return "ok"


def _redirected(target: str, address: str) -> str:
    if target in {reverse("account_login"), "/cms/login/"}:  # the second leads to the first
        return "login"
    if target in {reverse("accounts:second_factor"), reverse("mfa_reauthenticate")}:
        return "second factor"
    if target == reverse("wagtailadmin_home") and address.startswith("/cms/"):
        return "403"
    return "ok"
