"""Coming to an organisation: found a new one, or ask its managers for access.

The first who registers an enterprise number manages the organisation; an official sees that nobody
checked it yet (`Organisation.verified`). Everybody after that depends on a manager's yes (trust T5).
"""

from typing import Any

from django.db import IntegrityError, transaction
from django.utils.translation import gettext as _

from tandem.accounts.models import User
from tandem.audit.recording import record
from tandem.mail.sending import send_later
from tandem.organisations.models import Membership, Organisation, Right


class Refused(Exception):
    """What cannot be done; the message tells the person why."""


@transaction.atomic
def found(*, user: User, enterprise_number: str, **facts: Any) -> Organisation:
    """Register an organisation; the person manages it. `facts` are columns of Organisation.

    Raises Refused where the number is registered already: then access must be asked for.
    """
    try:
        with transaction.atomic():
            organisation = Organisation.objects.create(
                enterprise_number=enterprise_number, **{**facts, "verified": False}
            )
    except IntegrityError as taken:
        raise Refused(_("This organisation is registered already. Ask for access.")) from taken
    membership = Membership.objects.create(
        user=user, organisation=organisation, right=Right.MANAGE, confirmed=True
    )
    record("organisation.founded", membership, actor=user, scope=organisation)
    return organisation


@transaction.atomic
def ask_access(*, user: User, organisation: Organisation) -> Membership:
    """Ask the managers; gives no right until one of them confirms. Asking twice is asking once."""
    membership, new = Membership.objects.get_or_create(
        user=user, organisation=organisation, defaults={"right": Right.READ, "confirmed": False}
    )
    if not new:
        return membership
    for manager in managers(organisation):
        send_later(
            "membership_asked",
            manager.user.email,
            language=manager.user.language,
            context={
                "person": str(user),
                "email": user.email,
                "organisation": organisation.name,
                "organisation_id": organisation.pk,
            },
            key=f"membership:asked:{membership.pk}:{manager.pk}",
        )
    record("membership.asked", membership, actor=user, scope=organisation)
    return membership


def managers(organisation: Organisation):
    """The members who may let others in."""
    return (
        organisation.memberships.filter(confirmed=True, right=Right.MANAGE, user__is_active=True)
        .select_related("user")
        .order_by("pk")
    )
