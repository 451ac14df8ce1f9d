"""manage.py import_awards: store awards that were decided elsewhere."""

from typing import Any

from calls.management.awards import AwardsCommand
from calls.publishing.importing import ImportRefused, import_awards


class Command(AwardsCommand):
    """Names the line and the reason of every bad row, and writes nothing then."""

    help = (
        "Import awards from a CSV file; running it again changes what differs, and doubles nothing."
    )

    def handle(self, *args: Any, **options: Any) -> None:
        """Import, and say what was done."""
        path, call, how = self.asked(options)
        try:
            done = import_awards(path, call, **how)
        except ImportRefused as refusal:
            raise self.refused(refusal) from refusal
        self.stdout.write(self.told(done, options))
