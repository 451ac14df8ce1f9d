"""What managers change about their organisation itself."""

from typing import Any

from django.db import transaction
from django.utils.translation import gettext as _

from tandem.accounts.models import User
from tandem.audit.recording import record
from tandem.organisations.joining import Refused
from tandem.organisations.models import Organisation, Right
from tandem.organisations.rights import has_right

ADDRESS = ("municipality", "street", "postal_code", "locality", "language")
IDENTITY = ("name", "kind")
"""Fixed once an official checked the organisation: the check was about this name and kind."""


def changeable(organisation: Organisation) -> tuple[str, ...]:
    """The columns that a manager may change now; never the enterprise number."""
    return ADDRESS if organisation.verified else IDENTITY + ADDRESS


@transaction.atomic
def change_facts(*, organisation: Organisation, actor: User, **facts: Any) -> Organisation:
    """Save what differs. The record names the columns and keeps no text.

    New letters go to the new address; those that were sent stay as they are. Raises Refused.
    """
    row = Organisation.objects.select_for_update(of=("self",)).get(pk=organisation.pk)
    if not has_right(actor, row, Right.MANAGE):
        raise Refused(_("Only a manager of the organisation may do this."))
    changed = sorted(name for name, value in facts.items() if getattr(row, name) != value)
    if set(changed) - set(changeable(row)):
        raise Refused(
            _("An official checked the name and kind. They can no longer be changed here.")
        )
    if changed:
        for name in changed:
            setattr(row, name, facts[name])
        row.save(update_fields=changed)
        record("organisation.changed", row, actor=actor, scope=row, data={"columns": changed})
    return row
