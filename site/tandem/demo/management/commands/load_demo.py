"""`manage.py load_demo`: the whole demo; a second run keeps what is there, `--reset` starts over."""

from typing import Any

from django.core.management import call_command
from django.core.management.base import BaseCommand, CommandParser
from django.db import connection

from tandem.audit.triggers import install, remove
from tandem.demo.loading import is_loaded, load


class Command(BaseCommand):
    """Loads the demo."""

    help = "Load the demo: people, pages, three calls, eight applications, seven awards."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument(
            "--reset",
            action="store_true",
            help="empty the database first: everything in it is lost",
        )

    def handle(self, *args: Any, **options: Any) -> None:
        """Load once."""
        if options["reset"]:
            _empty()
        if is_loaded():
            self.stdout.write("The demo is loaded already; its data is kept (--reset starts over).")
            return
        timings = load()
        if options["verbosity"] > 1:
            for what, seconds in timings.items():
                self.stdout.write(f"  {what}: {seconds:.1f} s")
        self.stdout.write(f"The demo is loaded ({sum(timings.values()):.1f} s).")


def _empty() -> None:
    """The record refuses to lose a line; only a demo may be forgotten whole."""
    remove(connection)
    try:
        call_command("flush", interactive=False, verbosity=0)
    finally:
        install(connection)
