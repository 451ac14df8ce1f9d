"""What the ribbon on every page says."""

from django.http import HttpRequest
from django.utils.functional import SimpleLazyObject

from tandem.demo.cast import who_is
from tandem.formats.language import current_language


def ribbon(request: HttpRequest) -> dict[str, object]:
    """`demo_role`: the role that this visitor plays; empty for strangers and for other accounts."""
    return {"demo_role": SimpleLazyObject(lambda: role_of(request))}


def role_of(request: HttpRequest) -> str:
    """The title of the role in the reader's language."""
    user = getattr(request, "user", None)
    if user is None or not user.is_authenticated:
        return ""
    person = who_is(user.email)
    return person.title(current_language()) if person else ""
