"""What an import would do: every line read and checked before the first is written."""

import csv
from dataclasses import dataclass, field
from io import StringIO
from typing import Any

from django.utils.text import slugify
from django.utils.translation import gettext as _

from practices.importing.places import Found, Places
from practices.importing.row import COLUMNS, Row, Wrong, read_row
from practices.models import PolicyDomain, PracticePage, RecommendationPage

#: What people write for *and* in the name of a domain.
AND = {"en", "et", "and"}


@dataclass(frozen=True)
class Entry:
    """A line that is right, with what it became in the database's words."""

    row: Row
    place: Found
    domain: PolicyDomain | None
    #: The name of a domain to make, where that was asked for.
    new_domain: str = ""
    exists: bool = False


@dataclass
class Plan:
    """The lines that are right, and what is wrong with the others: (line, text)."""

    entries: list[Entry] = field(default_factory=list)
    errors: list[tuple[int, str]] = field(default_factory=list)

    def new(self) -> list[Entry]:
        """Those that are not there yet."""
        return [entry for entry in self.entries if not entry.exists]


def plan(text: str, *, make_domains: bool = False) -> Plan:
    """Read the whole file, with comma or semicolon between its cells. Never writes."""
    made = Plan()
    heading = text.partition("\n")[0]
    delimiter = ";" if ";" in heading else ","
    reader = csv.reader(StringIO(text, newline=""), delimiter=delimiter, strict=True)
    try:
        names = [name.strip().lower() for name in next(reader, [])]
        missing = [name for name in COLUMNS if name not in names]
        if missing:
            told = _("these columns are missing: %(names)s") % {"names": ", ".join(missing)}
            made.errors.append((1, told))
            return made
        _read(reader, names, made, _Known(), make_domains)
    except csv.Error as broken:
        told = _("this is no readable CSV file (%(why)s)") % {"why": broken}
        made.errors.append((reader.line_num, told))
    return made


class _Known:
    """What the lines refer to, asked once."""

    def __init__(self) -> None:
        self.places = Places()
        self.domains = {
            domain_words(name): domain
            for domain in PolicyDomain.objects.all()
            for name in (domain.name_nl, domain.name_fr, domain.code)
        }
        self.keys = {
            key
            for model in (PracticePage, RecommendationPage)
            for key in model.objects.exclude(source_key="").values_list("source_key", flat=True)
        }


def _read(reader: Any, names: list[str], made: Plan, known: _Known, make_domains: bool) -> None:
    first_lines: dict[str, int] = {}
    next_line = reader.line_num + 1
    for cells in reader:
        line, next_line = next_line, reader.line_num + 1  # a text between quotes may hold lines
        if not any(cell.strip() for cell in cells):
            continue
        try:
            row = read_row(line, _by_name(names, cells))
            if row.key in first_lines:
                raise Wrong(
                    _("the same name and place as line %(line)s") % {"line": first_lines[row.key]}
                )
            first_lines[row.key] = line
            made.entries.append(_entry(row, known, make_domains))
        except Wrong as wrong:
            made.errors.append((line, str(wrong)))


def _by_name(names: list[str], cells: list[str]) -> dict[str, str]:
    if len(cells) > len(names):
        raise Wrong(_("more cells than columns; put texts with a comma between quotes"))
    if len(cells) < len(names):
        raise Wrong(_("fewer cells than columns; the line was cut off"))
    return dict(zip(names, cells, strict=True))


def _entry(row: Row, known: _Known, make_domains: bool) -> Entry:
    domain = known.domains.get(domain_words(row.domain)) if row.domain else None
    if row.domain and domain is None and not make_domains:
        raise Wrong(
            _("policy_domain: “%(name)s” is not known; make it first, or use --make-domains")
            % {"name": row.domain}
        )
    return Entry(
        row=row,
        place=known.places.find(row),
        domain=domain,
        new_domain=row.domain if row.domain and domain is None else "",
        exists=row.key in known.keys,
    )


def domain_words(name: str) -> str:
    """A name of a domain as it is compared: `Communicatie & participatie` is `… en participatie`."""
    words = slugify(name.replace("&", " ")).split("-")
    return "-".join(word for word in words if word not in AND)
