"""`manage.py messages`: collect texts into locale/*.po and compile them; `--check` only looks."""

import io
from pathlib import Path

from babel.messages.catalog import Catalog
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po, write_po
from django.conf import settings
from django.core.management.base import BaseCommand, CommandError, CommandParser

from tandem.formats.language import LANGUAGES
from tandem.translation.extracting import collect


class Command(BaseCommand):
    """No fuzzy matches: a text is translated, or it is missing and the check says so."""

    help = "Collect all texts into locale/*.po and compile them to .mo."
    requires_system_checks: list[str] = []

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("--check", action="store_true", help="change nothing; fail if stale")

    def handle(self, *args: object, check: bool = False, **options: object) -> None:
        template = collect(settings.BASE_DIR)
        faults: list[str] = []
        for language in LANGUAGES:
            folder = settings.BASE_DIR / "locale" / language / "LC_MESSAGES"
            catalog = _updated(folder / "django.po", language, template)
            missing = [message for message in catalog if message.id and not _done(message)]
            faults += [f"{language}: no translation of {message.id!r}" for message in missing]
            if check:
                faults += _stale(folder, catalog)
            else:
                _write(folder, catalog)
                self.stdout.write(f"{language}: {len(catalog)} texts, {len(missing)} missing")
        if check and faults:
            raise CommandError("\n".join(faults))


def _updated(path: Path, language: str, template: Catalog) -> Catalog:
    catalog = Catalog(locale=language, charset="utf-8", fuzzy=False)
    if path.exists():
        with path.open("rb") as source:
            catalog = read_po(source, locale=language)
    catalog.update(template, no_fuzzy_matching=True, update_creation_date=False)
    catalog.obsolete.clear()
    catalog.header_comment = f"# Tandem, {catalog.locale.english_name}. EUPL-1.2."
    catalog.project, catalog.version = "Tandem", "1"
    catalog.msgid_bugs_address = catalog.last_translator = catalog.language_team = ""
    return catalog


def _done(message) -> bool:
    strings = message.string if isinstance(message.string, tuple | list) else [message.string]
    return all(strings) and not message.fuzzy


def _bytes(catalog: Catalog, *, compiled: bool) -> bytes:
    out = io.BytesIO()
    if compiled:
        write_mo(out, catalog)
    else:
        write_po(out, catalog, width=100, sort_output=True, include_lineno=False, omit_header=False)
    return out.getvalue()


def _write(folder: Path, catalog: Catalog) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "django.po").write_bytes(_bytes(catalog, compiled=False))
    (folder / "django.mo").write_bytes(_bytes(catalog, compiled=True))


def _stale(folder: Path, catalog: Catalog) -> list[str]:
    return [
        f"{folder.parent.name}: django.{suffix} is stale; run `make messages`"
        for suffix, compiled in (("po", False), ("mo", True))
        if not (folder / f"django.{suffix}").exists()
        or (folder / f"django.{suffix}").read_bytes() != _bytes(catalog, compiled=compiled)
    ]
