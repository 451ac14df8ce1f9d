"""What the groups of our roles are called in Dutch and French.

A group has one name, by which the code knows it; people read it in their own language.
"""

from collections.abc import Iterable

from django.contrib.auth.models import Group
from django.utils.translation import gettext_lazy as _

from tandem.accounts.roles import Role

NAMES = {
    Role.EDITOR: _("Editors"),
    Role.TRANSLATOR: _("Translators"),
    Role.APPROVER: _("Approvers"),
    Role.CALLS_MANAGER: _("Calls managers"),
    Role.ADMINISTRATOR: _("Administrators"),
}


def group_name(group: Group) -> str:
    """In the reader's language; a group that an administrator added keeps the name it was given."""
    return str(NAMES[Role(group.name)]) if group.name in list(Role) else group.name


def group_names(groups: Iterable[Group]) -> str:
    """Several of them, in a row."""
    return ", ".join(sorted(group_name(group) for group in groups))
