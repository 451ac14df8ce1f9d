"""`manage.py import_practices FILE`: practices and recommendations from a CSV file, as drafts."""

from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from practices.importing.plan import Entry, Plan, plan
from practices.importing.writing import write


class Command(BaseCommand):
    """Reads and checks the whole file first: with one error nothing is written."""

    help = "Import practices and recommendations from a CSV file as drafts"

    def add_arguments(self, parser: ArgumentParser) -> None:
        """The file, and how to try it out."""
        parser.add_argument("file", type=Path)
        parser.add_argument(
            "--dry-run", action="store_true", help="check the file and write nothing"
        )
        parser.add_argument(
            "--make-domains", action="store_true", help="make policy domains that are not known"
        )

    def handle(self, *args: Any, **options: Any) -> None:
        """Print what each line becomes; fail where a line is wrong."""
        found = self._read(options["file"], options["make_domains"])
        for line, text in found.errors:
            self.stderr.write(_("line %(line)s: %(text)s") % {"line": line, "text": text})
        if found.errors:
            raise CommandError(
                ngettext(
                    "%(number)s line is wrong; nothing was written",
                    "%(number)s lines are wrong; nothing was written",
                    len(found.errors),
                )
                % {"number": len(found.errors)}
            )
        for entry in found.entries:
            self._tell(entry)
        new = found.new()
        if not options["dry_run"]:
            write(new)
        counts = {"new": len(new), "known": len(found.entries) - len(new)}
        if options["dry_run"]:
            self.stdout.write(_("dry run: %(new)s new, %(known)s known already") % counts)
        else:
            self.stdout.write(_("%(new)s drafts made, %(known)s known already") % counts)

    def _read(self, path: Path, make_domains: bool) -> Plan:
        try:
            with path.open(encoding="utf-8-sig", newline="") as file:
                return plan(file.read(), make_domains=make_domains)
        except OSError as missing:
            raise CommandError(str(missing)) from missing
        except UnicodeDecodeError as wrong:
            raise CommandError(_("The file is not UTF-8. Save it as CSV UTF-8.")) from wrong

    def _tell(self, entry: Entry) -> None:
        row = entry.row
        kind = _("recommendation") if row.is_recommendation else _("practice")
        state = _("known already") if entry.exists else kind
        remarks = list(entry.place.remarks)
        if entry.new_domain:
            remarks.append(_("new policy domain “%(name)s”") % {"name": entry.new_domain})
        if row.documents:
            remarks.append(
                _("add these documents by hand: %(names)s") % {"names": ", ".join(row.documents)}
            )
        told = f" ({'; '.join(remarks)})" if remarks and not entry.exists else ""
        self.stdout.write(
            _("line %(line)s: %(text)s") % {"line": row.line, "text": f"{state}: {row.name}{told}"}
        )
