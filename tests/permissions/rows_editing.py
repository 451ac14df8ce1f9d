"""The editors' desk: panels for those whose work they are, broken links for those who write."""

from collections.abc import Iterable

from tests.permissions.outcomes import Outcomes, answers
from tests.permissions.roles import EDITORIAL, Who
from tests.permissions.row import Row, Table

WRITERS = (Who.EDITOR, Who.APPROVER, Who.ADMINISTRATOR)


def editorial(**by_outcome: Iterable[Who]) -> Outcomes:
    """The door, then the gate; inside it as said."""
    return answers("403", login=[Who.ANONYMOUS], **by_outcome)


READ = Row(editorial(ok=EDITORIAL), post=editorial(no_405=EDITORIAL))

EDITING: Table = {
    "editing:desk": [
        Row(READ.get, post=READ.post, args=lambda world: ["expiring"]),
        Row(
            editorial(ok=WRITERS),
            post=editorial(no_405=EDITORIAL),
            args=lambda world: ["drafts"],
        ),
    ],
    "editing:guide": READ,
    "editing:links": Row(editorial(ok=WRITERS), post=editorial(no_405=EDITORIAL)),
    # Rows that exist: tests/editing/test_links.py.
    "editing:link": Row(
        editorial(no_405=EDITORIAL),
        post=editorial(no_404=WRITERS),
        args=lambda world: [987654321],
    ),
}
