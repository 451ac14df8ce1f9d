"""THE permission matrix: what everybody gets at each of our own addresses.

How to add an address:
1. Find its view name (`calls_cms:file`). The test names it when it is missing here.
2. Put a `Row` into the file of its room: `rows_accounts.py`, `rows_organisations.py`,
   `rows_applying.py` (applicants), `rows_cms.py` (calls in the CMS), `rows_users.py`,
   `rows_practices.py`, `rows_public.py`, `rows_translation.py`, `rows_door.py`.
3. `answers("404", ok=[Who.OFFICER], login=[Who.ANONYMOUS])` says what everybody gets. Think before
   you copy what the test tells you: somebody else's row is 404, the right row in the wrong role or
   phase 403, a visitor gets the log-in, and under /cms/ an applicant gets 403 at the door.
4. A POST is expected to answer as a GET does; say `post=` where it does not (405 for pages that are
   only read; and `get=` is 405 where there is only a POST).
5. Rows come from `world.py`; add what is missing there.

Addresses of Wagtail, wagtail-localize and allauth have rules by namespace in `third_party.py`.
"""

from tests.permissions.row import Row, Table
from tests.permissions.rows_accounts import ACCOUNTS
from tests.permissions.rows_applying import APPLYING
from tests.permissions.rows_blocks import BLOCKS
from tests.permissions.rows_cms import CMS
from tests.permissions.rows_door import DOOR
from tests.permissions.rows_editing import EDITING
from tests.permissions.rows_organisations import ORGANISATIONS
from tests.permissions.rows_practices import PRACTICES
from tests.permissions.rows_public import PUBLIC
from tests.permissions.rows_translation import TRANSLATION
from tests.permissions.rows_users import USERS

ROWS: Table = {
    **PUBLIC,
    **ACCOUNTS,
    **ORGANISATIONS,
    **APPLYING,
    **PRACTICES,
    **CMS,
    **USERS,
    **BLOCKS,
    **TRANSLATION,
    **EDITING,
    **DOOR,
}


def rows() -> list[tuple[str, Row]]:
    """(view name, row), an address with several rows more than once."""
    flat = []
    for name, found in ROWS.items():
        flat += [(name, row) for row in (found if isinstance(found, list) else [found])]
    return flat
