"""One question: what may this person do for this organisation?"""

from tandem.organisations.models import Organisation, Right


def has_right(user, organisation: Organisation, right: Right) -> bool:
    """Whether the person is a confirmed member with at least this right."""
    if not getattr(user, "is_authenticated", False):
        return False
    return organisation.memberships.filter(
        user=user, confirmed=True, right__in=right.covering()
    ).exists()
