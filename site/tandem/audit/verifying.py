"""Is the record as it was written? Finds changed, removed, inserted and reordered lines."""

from dataclasses import dataclass

from tandem.audit.models import Entry, Head
from tandem.audit.recording import seal


@dataclass(frozen=True)
class Fault:
    """A line that does not fit, by its number."""

    number: int
    what: str


def verify() -> list[Fault]:
    """Walk the chain from the first line to the head; an empty list means that it holds."""
    faults, number, previous = [], 0, "0" * 64
    for entry in Entry.objects.order_by("number").iterator(chunk_size=500):
        number += 1
        if entry.number != number:
            faults.append(Fault(number, "missing"))
            number = entry.number
        if entry.previous_hash != previous:
            faults.append(Fault(number, "does not follow the line before it"))
        if entry.hash != seal(entry):
            faults.append(Fault(number, "changed"))
        previous = entry.hash
    head = Head.objects.filter(pk=1).first()
    if head and (head.number, head.hash) != (number, previous):
        faults.append(Fault(head.number, "the end of the record is missing"))
    return faults
