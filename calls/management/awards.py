"""What the two imports of awards ask and tell alike."""

from argparse import ArgumentParser
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError
from django.utils.translation import gettext as _

from calls.models import Call
from calls.publishing.importing import Imported, ImportRefused
from tandem.formats.euro import euro, parse_euro


def amount(text: str) -> Decimal:
    """`1006397.00`, or as people write it."""
    return parse_euro(text)


class AwardsCommand(BaseCommand):
    """Stores awards of one file with one call."""

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
            raise CommandError(_("There is no file %(path)s") % {"path": path})
        call = Call.objects.filter(code=options["call"]).first()
        if call is None:
            raise CommandError(_("There is no call with code %(code)s") % {"code": options["call"]})
        return (
            path,
            call,
            {name: options[name] for name in ("expect_total", "decided_on", "dry_run")},
        )

    def told(self, done: Imported, options: dict[str, Any]) -> str:
        """What was done, in a sentence or two."""
        facts = {
            "added": done.added,
            "changed": done.changed,
            "same": done.same,
            "total": euro(done.total),
        }
        if options["dry_run"]:
            words = _(
                "Checked, nothing was written: %(added)s to add, %(changed)s to change, "
                "%(same)s as they are. The total is %(total)s."
            )
        else:
            words = _(
                "Imported: %(added)s added, %(changed)s changed, %(same)s as they were. "
                "The total is %(total)s."
            )
        return words % facts

    def refused(self, refusal: ImportRefused) -> CommandError:
        """Every problem on a line of its own."""
        return CommandError("\n".join((_("Nothing was imported."), str(refusal))))
