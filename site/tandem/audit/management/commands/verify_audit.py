"""`manage.py verify_audit`: check the chain of the audit record."""

from django.core.management.base import BaseCommand, CommandError

from tandem.audit.models import Entry
from tandem.audit.verifying import verify


class Command(BaseCommand):
    """Exits with 1 and names the lines when the record was tampered with."""

    help = "Check that the audit record is as it was written."

    def handle(self, *args: object, **options: object) -> None:
        faults = verify()
        if faults:
            raise CommandError("\n".join(f"line {fault.number}: {fault.what}" for fault in faults))
        self.stdout.write(f"The record holds: {Entry.objects.count()} lines.")
