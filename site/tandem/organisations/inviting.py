"""Invite a colleague by mail; whoever reads that mailbox joins with the right that was given."""

from datetime import timedelta
from uuid import UUID

from allauth.account.models import EmailAddress
from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from tandem.accounts.models import User
from tandem.audit.recording import record
from tandem.mail.sending import send_later
from tandem.organisations.joining import Refused
from tandem.organisations.models import Invitation, Membership, Organisation, Right
from tandem.organisations.rights import has_right

VALID_FOR = timedelta(days=14)
A_DAY = 20
"""At most so many invitations a day for one organisation, so that nobody mails strangers with us."""


@transaction.atomic
def invite(*, organisation: Organisation, email: str, right: Right, actor: User) -> Invitation:
    """Send the invitation (again). The answer is the same whether the address is known or not."""
    Organisation.objects.select_for_update().get(pk=organisation.pk)
    if not has_right(actor, organisation, Right.MANAGE):
        raise Refused(_("Only a manager of the organisation may do this."))
    email = email.lower()
    if organisation.memberships.filter(user__email=email, confirmed=True).exists():
        raise Refused(_("This person is a member already."))
    organisation.invitations.filter(email=email).delete()
    since = timezone.now() - timedelta(days=1)
    if organisation.invitations.filter(created_at__gte=since).count() >= A_DAY:
        raise Refused(_("You have sent many invitations today. Send the next ones tomorrow."))
    invitation = Invitation.objects.create(
        organisation=organisation, email=email, right=right, invited_by=actor
    )
    send_later(
        "membership_invited",
        email,
        language=organisation.language,
        context={
            "organisation": organisation.name,
            "person": str(actor),
            "invitation": str(invitation.uuid),
            "days": VALID_FOR.days,
        },
        key=f"invitation:{invitation.uuid}",
    )
    data = {"right": right.value}
    record("invitation.sent", invitation, actor=actor, scope=organisation, data=data)
    return invitation


@transaction.atomic
def withdraw(*, invitation: Invitation, actor: User) -> None:
    """Take an invitation back."""
    if not has_right(actor, invitation.organisation, Right.MANAGE):
        raise Refused(_("Only a manager of the organisation may do this."))
    record("invitation.withdrawn", invitation, actor=actor, scope=invitation.organisation)
    invitation.delete()


def invitation_for(user: User, uuid: UUID) -> Invitation | None:
    """The invitation, where it is still valid and was sent to a verified address of this person."""
    invitation = (
        Invitation.objects.select_related("organisation")
        .filter(uuid=uuid, created_at__gte=timezone.now() - VALID_FOR)
        .first()
    )
    if invitation is None:
        return None
    own = EmailAddress.objects.filter(user=user, verified=True, email__iexact=invitation.email)
    return invitation if own.exists() else None


@transaction.atomic
def accept(*, invitation: Invitation, user: User) -> Membership:
    """Join. A right that the person has already is never lowered by an older invitation."""
    Organisation.objects.select_for_update().get(pk=invitation.organisation_id)
    right = Right(invitation.right)
    membership, new = Membership.objects.get_or_create(
        user=user,
        organisation=invitation.organisation,
        defaults={"right": right, "confirmed": True},
    )
    if not new and not (membership.confirmed and Right(membership.right).covers(right)):
        membership.right, membership.confirmed = right, True
        membership.save(update_fields=["right", "confirmed"])
    record(
        "invitation.accepted",
        membership,
        actor=user,
        scope=invitation.organisation,
        data={"right": membership.right, "invited_by": invitation.invited_by_id},
    )
    invitation.delete()
    return membership
