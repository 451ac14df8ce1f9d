"""Who may enter the CMS: people in a group, and people whom another room vouches for.

Call roles give no Django permission (design: the CMS gate), yet a reviewer must pass Wagtail's
question *may this user access the admin?*. A room that knows such people registers a function here;
this backend answers that one question and no other.
"""

from collections.abc import Callable

from django.contrib.auth.backends import BaseBackend

from tandem.accounts.models import User

ACCESS = "wagtailadmin.access_admin"
_VOUCHERS: list[Callable[[User], bool]] = []


def vouch(voucher: Callable[[User], bool]) -> Callable[[User], bool]:
    """Register a function that says whether a person has business in the CMS."""
    if voucher not in _VOUCHERS:
        _VOUCHERS.append(voucher)
    return voucher


def may_enter_cms(user) -> bool:
    """Whether the person may pass the door, once the second factor is given."""
    return bool(getattr(user, "is_authenticated", False) and user.has_perm(ACCESS))


class VouchedAccessBackend(BaseBackend):
    """Answers *may access the admin* for people whom a room vouches for; asked once per user object."""

    def has_perm(self, user_obj, perm: str, obj=None) -> bool:
        """True for the access permission alone; inactive and anonymous people have none."""
        if perm != ACCESS or obj is not None or not user_obj.is_active:
            return False
        if not hasattr(user_obj, "_vouched_for"):
            user_obj._vouched_for = any(voucher(user_obj) for voucher in _VOUCHERS)
        return user_obj._vouched_for
