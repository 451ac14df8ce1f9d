"""Abbreviations with their meaning."""

from tandem.content.models import Abbreviation
from tandem.demo.reading import content


def load_glossary() -> None:
    """What the demo's texts use."""
    rows = content("glossary")
    for node in rows["abbreviations"]:
        Abbreviation.objects.create(**node)
    for node in rows["french"]:
        Abbreviation.objects.create(**{f"{name}_fr": text for name, text in node.items()})
