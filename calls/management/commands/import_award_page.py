"""manage.py import_award_page: store the awards of a page that somebody pasted."""

from argparse import ArgumentParser
from datetime import date
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError

from calls.management.commands.import_awards import amount
from calls.models import Call
from calls.publishing.cleaning_award_text import Repair
from calls.publishing.importing_page import PageRefused, import_award_page
from tandem.formats.euro import euro


class Command(BaseCommand):
    """Tells every repair and every name that it could not match, and writes nothing then."""

    help = (
        "Import awards from a pasted page (half HTML, pieces of tables): municipalities, title and amount "
        "between tabs, the description below. Running it again changes what differs, and doubles nothing."
    )

    def add_arguments(self, parser: ArgumentParser) -> None:
        """The file, its call, and what to check."""
        parser.add_argument("file", type=Path)
        parser.add_argument("--call", required=True, help="the code of the call: VL-IGS-2015")
        parser.add_argument(
            "--expect-total", type=amount, help="refuse another total: 1.006.397,00"
        )
        parser.add_argument("--decided-on", type=date.fromisoformat, help="2015-12-08")
        parser.add_argument(
            "--language", choices=["nl", "fr"], default="nl", help="in which the page is written"
        )
        parser.add_argument("--dry-run", action="store_true", help="check all, write nothing")

    def handle(self, *args: Any, **options: Any) -> None:
        """Import, and say what was put right and what was done."""
        path: Path = options["file"]
        if not path.is_file():
            raise CommandError(f"There is no file {path}")
        call = Call.objects.filter(code=options["call"]).first()
        if call is None:
            raise CommandError(f"There is no call with code {options['call']}")
        try:
            page = import_award_page(
                path,
                call,
                expect_total=options["expect_total"],
                decided_on=options["decided_on"],
                dry_run=options["dry_run"],
                language=options["language"],
            )
        except PageRefused as refusal:
            self._tell(refusal.repairs)
            raise CommandError(f"Nothing was imported.\n{refusal}") from refusal
        self._tell(page.repairs)
        done = page.done
        would = "Checked, nothing was written" if options["dry_run"] else "Imported"
        self.stdout.write(
            f"{would}: {done.added} added, {done.changed} changed, {done.same} as they were. "
            f"Total of the page: {euro(done.total)}. "
            f"Names are those of the municipalities on {page.names_on.isoformat()}."
        )

    def _tell(self, repairs: list[Repair]) -> None:
        if repairs:
            self.stdout.write(f"Repairs ({len(repairs)}):")
        for repair in repairs:
            self.stdout.write(f"  {repair}")
