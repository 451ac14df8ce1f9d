"""manage.py import_award_page: store the awards of a page that somebody pasted."""

from argparse import ArgumentParser
from typing import Any

from django.core.management.base import CommandError

from calls.management.awards import AwardsCommand
from calls.publishing.cleaning_award_text import Repair
from calls.publishing.importing_page import PageRefused, import_award_page
from tandem.formats.language import LANGUAGES


class Command(AwardsCommand):
    """Tells every repair and every name that it could not match, and writes nothing then."""

    help = (
        "Import awards from a pasted page (half HTML, pieces of tables): municipalities, title and amount "
        "between tabs, the description below. Running it again changes what differs, and doubles nothing."
    )
    source = "page"

    def add_arguments(self, parser: ArgumentParser) -> None:
        """And the language of the page."""
        super().add_arguments(parser)
        parser.add_argument(
            "--language", choices=LANGUAGES, default="nl", help="in which the page is written"
        )

    def handle(self, *args: Any, **options: Any) -> None:
        """Import, and say what was put right and what was done."""
        path, call, how = self.asked(options)
        try:
            page = import_award_page(path, call, language=options["language"], **how)
        except PageRefused as refusal:
            self._tell(refusal.repairs)
            raise CommandError(f"Nothing was imported.\n{refusal}") from refusal
        self._tell(page.repairs)
        names = f"Names are those of the municipalities on {page.names_on.isoformat()}."
        self.stdout.write(f"{self.told(page.done, options)} {names}")

    def _tell(self, repairs: list[Repair]) -> None:
        if repairs:
            self.stdout.write(f"Repairs ({len(repairs)}):")
        for repair in repairs:
            self.stdout.write(f"  {repair}")
