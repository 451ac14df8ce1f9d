"""An official checks that those who act for an organisation may do so (trust T5), and says how."""

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from tandem.accounts.models import User
from tandem.audit.recording import record
from tandem.organisations.joining import Refused
from tandem.organisations.models import Check, Organisation


@transaction.atomic
def verify(*, organisation: Organisation, how: Check, actor: User) -> Organisation:
    """Note that the organisation was checked. Raises Refused where somebody did so before, and for
    a member: nobody vouches for her own organisation. Who may verify is the caller's question.
    """
    row = Organisation.objects.select_for_update(of=("self",)).get(pk=organisation.pk)
    if row.verified:
        raise Refused(_("Somebody else did this already."))
    if row.memberships.filter(user=actor).exists():
        raise Refused(_("You are a member of this organisation. A colleague must check it."))
    row.verified, row.verified_how = True, how
    row.verified_at, row.verified_by = timezone.now(), actor
    row.save(update_fields=["verified", "verified_how", "verified_at", "verified_by"])
    record("organisation.verified", row, actor=actor, scope=row, data={"how": how.value})
    return row


@transaction.atomic
def withdraw_verification(*, organisation: Organisation, actor: User) -> Organisation:
    """Take it back: it was a mistake, or the organisation must be checked again."""
    row = Organisation.objects.select_for_update(of=("self",)).get(pk=organisation.pk)
    if not row.verified:
        raise Refused(_("Somebody else did this already."))
    how, row.verified, row.verified_how = row.verified_how, False, ""
    row.verified_at = row.verified_by = None
    row.save(update_fields=["verified", "verified_how", "verified_at", "verified_by"])
    record("organisation.verification_withdrawn", row, actor=actor, scope=row, data={"how": how})
    return row
