"""Accounts, and the ways into the CMS."""

from tests.permissions.outcomes import answers
from tests.permissions.roles import APPLICANTS, Who
from tests.permissions.row import Row, Table

SIGNED_IN = Row(answers("ok", login=[Who.ANONYMOUS]))
TO_LOGIN = Row(answers("login"))

ACCOUNTS: Table = {
    "accounts:landing": SIGNED_IN,
    "accounts:profile": SIGNED_IN,
    "accounts:second_factor": SIGNED_IN,
    "accounts:step_up": Row(answers("second factor", ok=APPLICANTS, login=[Who.ANONYMOUS])),
    # Wagtail's other doors lead to the one log-in (trust F1).
    "cms_login": TO_LOGIN,
    "cms_password_reset": TO_LOGIN,
    "frontend_login": TO_LOGIN,
    "cms_logout": Row(answers("ok"), post=answers("login")),
    "wagtailadmin_home": Row(
        answers("ok", login=[Who.ANONYMOUS], no_403=APPLICANTS),
        post=answers("405", login=[Who.ANONYMOUS], no_403=APPLICANTS),
    ),
    "wagtailadmin_account": Row(answers("ok", login=[Who.ANONYMOUS], no_403=APPLICANTS)),
}
