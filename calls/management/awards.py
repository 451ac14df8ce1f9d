"""What the two imports of awards ask and tell alike."""

from argparse import ArgumentParser
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError

from calls.models import Call
from calls.publishing.importing import Imported
from tandem.formats.euro import euro, parse_euro


def amount(text: str) -> Decimal:
    """`1006397.00`, or as people write it."""
    return parse_euro(text)


class AwardsCommand(BaseCommand):
    """Stores awards of one file with one call."""

    #: What the file is: the sentence about its total ends with it.
    source = "file"

    def add_arguments(self, parser: ArgumentParser) -> None:
        """The file, its call, and what to check."""
        parser.add_argument("file", type=Path)
        parser.add_argument("--call", required=True, help="the code of the call: VL-IGS-2015")
        parser.add_argument(
            "--expect-total", type=amount, help="refuse another total: 1.006.397,00"
        )
        parser.add_argument("--decided-on", type=date.fromisoformat, help="2015-12-08")
        parser.add_argument("--dry-run", action="store_true", help="check all, write nothing")

    def asked(self, options: dict[str, Any]) -> tuple[Path, Call, dict[str, Any]]:
        """The file, the call, and how to import. Raises CommandError where one does not exist."""
        path: Path = options["file"]
        if not path.is_file():
            raise CommandError(f"There is no file {path}")
        call = Call.objects.filter(code=options["call"]).first()
        if call is None:
            raise CommandError(f"There is no call with code {options['call']}")
        return (
            path,
            call,
            {name: options[name] for name in ("expect_total", "decided_on", "dry_run")},
        )

    def told(self, done: Imported, options: dict[str, Any]) -> str:
        """What was done, in a sentence or two."""
        would = "Checked, nothing was written" if options["dry_run"] else "Imported"
        return (
            f"{would}: {done.added} added, {done.changed} changed, {done.same} as they were. "
            f"Total of the {self.source}: {euro(done.total)}."
        )
