"""Addresses for everybody."""

from tests.permissions.outcomes import answers
from tests.permissions.row import Row, Table

OPEN = Row(answers("ok"))

PUBLIC: Table = {
    "choose_language": OPEN,
    "robots": OPEN,
    "sitemap": OPEN,
    "livez": OPEN,
    "readyz": OPEN,
}
