"""Import awards that were decided elsewhere: all rows or none, and never twice."""

import hashlib
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from pathlib import Path

from django.db import transaction
from django.utils.translation import gettext as _

from calls.models import Award, AwardMunicipality, Call
from calls.publishing.reading_awards import AwardRow, Problem, read_awards
from tandem.audit.recording import record
from tandem.formats.euro import euro


class ImportRefused(Exception):
    """Nothing was written; `problems` names the line and the reason of every bad row."""

    def __init__(self, problems: list[Problem]) -> None:
        self.problems = problems
        super().__init__("\n".join(str(problem) for problem in problems))


@dataclass
class Imported:
    """How many awards were added, changed and left as they were; their total in euro."""

    total: Decimal
    added: int = 0
    changed: int = 0
    same: int = 0


def import_awards(
    path: Path,
    call: Call,
    *,
    expect_total: Decimal | None = None,
    decided_on: date | None = None,
    dry_run: bool = False,
    actor=None,
) -> Imported:
    """Read the file and store its awards with the call; run again, it changes what differs.

    `expect_total` in euro must be the sum of the rows. `decided_on` is when they were decided; where
    it is not given, new awards do not know it and known ones keep theirs. A historical municipality
    stays as it is. `dry_run` checks all and writes nothing. Raises ImportRefused.
    """
    reading = read_awards(path)
    if reading.problems:
        raise ImportRefused(reading.problems)
    if expect_total is not None and reading.total != expect_total:
        message = _("The total is %(total)s; %(expected)s was expected.") % {
            "total": euro(reading.total),
            "expected": euro(expect_total),
        }
        raise ImportRefused([Problem(reading.rows[-1].line, message)])
    return store_rows(path, call, reading.rows, decided_on=decided_on, dry_run=dry_run, actor=actor)


def store_rows(
    path: Path,
    call: Call,
    rows: list[AwardRow],
    *,
    decided_on: date | None,
    dry_run: bool,
    actor,
) -> Imported:
    """Store rows that were checked, in their order, and the file's hash in the record."""
    total = sum((row.amount for row in rows), Decimal("0.00"))
    done = Imported(total)
    with transaction.atomic():
        Call.objects.select_for_update(of=("self",)).get(pk=call.pk)
        for order, row in enumerate(rows, 1):
            _store(call, row, order, decided_on, done)
        data = {
            "file_sha256": hashlib.sha256(path.read_bytes()).hexdigest(),
            "awards": len(rows),
            "total": str(total),
        }
        record("awards.imported", call, actor=actor, scope=call, data=data)
        if dry_run:
            transaction.set_rollback(True)
    return done


def _store(call: Call, row: AwardRow, order: int, decided_on: date | None, done: Imported) -> None:
    """One award by its number in the file; language and description stay as people made them.

    A description comes from the file where there is none yet.
    """
    key = f"import:{row.number}"
    facts = {"order": order, "title": row.title, "amount": row.amount}
    if decided_on is not None:
        facts["decided_on"] = decided_on
    award = Award.objects.filter(call=call, source_key=key).first()
    if row.description and not (award and award.description):
        facts["description"] = row.description
    if award is None:
        award = Award.objects.create(call=call, source_key=key, language=row.language, **facts)
        _place(award, row)
        done.added += 1
        return
    changed = {name: value for name, value in facts.items() if getattr(award, name) != value}
    codes = [place.nis for place in row.municipalities]
    moved = list(award.places.values_list("municipality_id", flat=True)) != codes
    if changed:
        Award.objects.filter(pk=award.pk).update(**changed)
    if moved:
        award.places.all().delete()
        _place(award, row)
    if changed or moved:
        done.changed += 1
    else:
        done.same += 1


def _place(award: Award, row: AwardRow) -> None:
    AwardMunicipality.objects.bulk_create(
        AwardMunicipality(award=award, municipality=place, order=order)
        for order, place in enumerate(row.municipalities)
    )
