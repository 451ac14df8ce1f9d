"""Texts and links for the editors' desk."""

import uuid
from typing import Any

import factory

from tandem.editing.models import LinkCheck


def body(*blocks: tuple[str, Any]) -> list[dict[str, Any]]:
    """A text out of (type, value), each block with an id of its own."""
    return [{"type": kind, "value": value, "id": str(uuid.uuid4())} for kind, value in blocks]


def rich(html: str) -> tuple[str, str]:
    """One block of paragraphs."""
    return ("rich_text", html)


class LinkCheckFactory(factory.django.DjangoModelFactory):
    """An address; `pages=[page]` says where it stands."""

    class Meta:
        model = LinkCheck
        skip_postgeneration_save = True

    url = factory.Sequence(lambda n: f"https://elders.example/{n}")

    @factory.post_generation
    def pages(self, create: bool, wanted: Any, **_kwargs: object) -> None:
        """On these pages."""
        if create and wanted:
            self.pages.set(wanted)
