"""What managers do with the people of their organisation. One of them always stays a manager."""

from uuid import uuid4

from django.db import transaction
from django.utils.translation import gettext as _

from tandem.accounts.models import User
from tandem.audit.recording import record
from tandem.mail.sending import send_later
from tandem.organisations.joining import Refused, managers
from tandem.organisations.models import Membership, Organisation, Right
from tandem.organisations.rights import has_right


@transaction.atomic
def give_right(*, membership: Membership, right: Right, actor: User) -> Membership:
    """Confirm who asked for access, or change a member's right."""
    row = _locked(membership, actor)
    if row.confirmed and right != Right.MANAGE:
        _keep_a_manager(row)
    verb = "membership.changed" if row.confirmed else "membership.confirmed"
    before, row.right, row.confirmed = (row.right if row.confirmed else ""), right, True
    row.save(update_fields=["right", "confirmed"])
    _tell(row, "confirmed" if verb == "membership.confirmed" else "changed")
    record(verb, row, actor=actor, scope=row.organisation, data={"from": before, "to": right.value})
    return row


@transaction.atomic
def remove(*, membership: Membership, actor: User) -> None:
    """Refuse who asked for access, take a member out, or leave."""
    row = _locked(membership, actor, or_own=True)
    if row.confirmed:
        _keep_a_manager(row)
    if row.user_id != actor.pk:
        _tell(row, "removed" if row.confirmed else "refused")
    verb = "membership.removed" if row.confirmed else "membership.refused"
    data = {"user": row.user_id, "right": row.right}
    record(verb, row, actor=actor, scope=row.organisation, data=data)
    row.delete()


def _locked(membership: Membership, actor: User, *, or_own: bool = False) -> Membership:
    """The row as it is now, with the organisation locked: two managers cannot remove each other."""
    Organisation.objects.select_for_update().get(pk=membership.organisation_id)
    row = Membership.objects.select_related("user", "organisation").filter(pk=membership.pk).first()
    if row is None:
        raise Refused(_("Somebody else did this already."))
    own = or_own and row.user_id == actor.pk
    if not own and not has_right(actor, row.organisation, Right.MANAGE):
        raise Refused(_("Only a manager of the organisation may do this."))
    return row


def _keep_a_manager(row: Membership) -> None:
    if row.right == Right.MANAGE and not managers(row.organisation).exclude(pk=row.pk).exists():
        raise Refused(_("This is the last manager. Give somebody else the right to manage first."))


def _tell(row: Membership, what: str) -> None:
    send_later(
        "membership_changed",
        row.user.email,
        language=row.user.language,
        context={
            "what": what,
            "organisation": row.organisation.name,
            "organisation_id": row.organisation_id,
            "right": row.right,
        },
        # The same person can be refused, ask again and be confirmed: every time is a mail.
        key=f"membership:{what}:{row.pk}:{uuid4()}",
    )
