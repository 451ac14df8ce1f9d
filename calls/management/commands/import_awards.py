"""manage.py import_awards: store awards that were decided elsewhere."""

from argparse import ArgumentParser
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError

from calls.models import Call
from calls.publishing.importing import ImportRefused, import_awards
from tandem.formats.euro import euro, parse_euro


def amount(text: str) -> Decimal:
    """`1006397.00`, or as people write it."""
    return parse_euro(text)


class Command(BaseCommand):
    """Names the line and the reason of every bad row, and writes nothing then."""

    help = (
        "Import awards from a CSV file; running it again changes what differs, and doubles nothing."
    )

    def add_arguments(self, parser: ArgumentParser) -> None:
        """The file, its call, and what to check."""
        parser.add_argument("file", type=Path)
        parser.add_argument("--call", required=True, help="the code of the call: VL-IGS-2015")
        parser.add_argument("--expect-total", type=amount, help="refuse another total: 1006397.00")
        parser.add_argument("--decided-on", type=date.fromisoformat, help="2015-12-08")
        parser.add_argument("--dry-run", action="store_true", help="check all, write nothing")

    def handle(self, *args: Any, **options: Any) -> None:
        """Import, and say what was done."""
        path: Path = options["file"]
        if not path.is_file():
            raise CommandError(f"There is no file {path}")
        call = Call.objects.filter(code=options["call"]).first()
        if call is None:
            raise CommandError(f"There is no call with code {options['call']}")
        try:
            done = import_awards(
                path,
                call,
                expect_total=options["expect_total"],
                decided_on=options["decided_on"],
                dry_run=options["dry_run"],
            )
        except ImportRefused as refusal:
            raise CommandError(f"Nothing was imported.\n{refusal}") from refusal
        would = "Checked, nothing was written" if options["dry_run"] else "Imported"
        self.stdout.write(
            f"{would}: {done.added} added, {done.changed} changed, {done.same} as they were. "
            f"Total of the file: {euro(done.total)}."
        )
