"""An editor reads a whole sentence beside every field of these pages."""

from collections.abc import Iterator

import pytest
from wagtail import blocks
from wagtail.admin.panels import FieldPanel, Panel
from wagtail.fields import StreamField
from wagtail.images.blocks import ImageBlock

from calls.models import ProgrammePage
from home.models import EventPage, EventSeriesPage, NetworkPage, NewsPage, ThemePage

MODELS = [EventPage, EventSeriesPage, NetworkPage, NewsPage, ProgrammePage, ThemePage]


def field_panels(panels: list[Panel]) -> Iterator[FieldPanel]:
    for panel in panels:
        if isinstance(panel, FieldPanel):
            yield panel
        yield from field_panels(getattr(panel, "children", []))


def fields_in(block: blocks.Block, path: str) -> Iterator[tuple[str, str]]:
    """The fields of a block and of those in it; a block on its own says it when it is chosen."""
    if isinstance(block, ImageBlock):
        return
    if isinstance(block, blocks.ListBlock):
        yield from fields_in(block.child_block, path)
    for name, child in getattr(block, "child_blocks", {}).items():
        if isinstance(block, blocks.StructBlock):
            yield f"{path}.{name}", help_of(child)
        yield from fields_in(child, f"{path}.{name}")


def help_of(block: blocks.Block) -> str:
    field = getattr(block, "field", None)
    return str((field.help_text if field else block.meta.help_text) or "")


def is_sentence(text: str) -> bool:
    return text[:1].isupper() and text.endswith(".") and len(text.split()) > 2


@pytest.mark.parametrize("model", MODELS)
def test_every_field_is_explained(model):
    panels = list(field_panels(model.content_panels))
    own = {
        panel.field_name: str(panel.help_text or model._meta.get_field(panel.field_name).help_text)
        for panel in panels
    }
    assert "title" in own
    assert [name for name, text in own.items() if not is_sentence(text)] == []


@pytest.mark.parametrize("model", MODELS)
def test_every_field_of_every_block_is_explained(model):
    streams = [field for field in model._meta.fields if isinstance(field, StreamField)]
    assert streams
    explained = [found for field in streams for found in fields_in(field.stream_block, field.name)]
    assert explained
    assert [path for path, text in explained if not is_sentence(text)] == []


@pytest.mark.parametrize("model", MODELS)
def test_every_type_says_what_it_is_for(model):
    assert not model.__doc__.startswith(f"{model.__name__}(")  # Django writes the names of fields
