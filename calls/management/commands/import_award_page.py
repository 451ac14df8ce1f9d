"""manage.py import_award_page: store the awards of a page that somebody pasted."""

from argparse import ArgumentParser
from typing import Any

from django.utils.translation import gettext as _

from calls.management.awards import AwardsCommand
from calls.publishing.cleaning_award_text import Repair
from calls.publishing.importing_page import PageRefused, import_award_page
from tandem.formats.dates import long_date
from tandem.formats.language import LANGUAGES


class Command(AwardsCommand):
    """Tells every repair and every name that it could not match, and writes nothing then."""

    help = (
        "Import awards from a pasted page (half HTML, pieces of tables): municipalities, title and amount "
        "between tabs, the description below. Running it again changes what differs, and doubles nothing."
    )

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
            raise self.refused(refusal) from refusal
        self._tell(page.repairs)
        names = _("Names are those of the municipalities on %(day)s.") % {
            "day": long_date(page.names_on)
        }
        self.stdout.write(f"{self.told(page.done, options)} {names}")

    def _tell(self, repairs: list[Repair]) -> None:
        if repairs:
            self.stdout.write(_("Repairs (%(number)s):") % {"number": len(repairs)})
        for repair in repairs:
            self.stdout.write(f"  {repair}")
