"""Lists of files in the CMS: who works on pages, as at Wagtail's own address."""

from tests.permissions.outcomes import answers
from tests.permissions.roles import Who
from tests.permissions.row import Row, Table

FILE_KEEPERS = [Who.EDITOR, Who.APPROVER, Who.ADMINISTRATOR]
ANSWERS = answers("403", ok=FILE_KEEPERS, login=[Who.ANONYMOUS])
READ_ONLY = answers("403", no_405=FILE_KEEPERS, login=[Who.ANONYMOUS])

BLOCKS: Table = {
    "site_documents:index": Row(ANSWERS, post=READ_ONLY),
    "site_documents:index_results": Row(ANSWERS, post=READ_ONLY),
}
