"""Every field that an editor sees says what belongs in it, in whole sentences; every block shows itself.

All types of pages and snippets, also those to come.
"""

import re
from collections.abc import Iterator
from typing import Any

import pytest
from django.apps import apps
from django.utils import translation
from wagtail.admin.icons import get_icons
from wagtail.admin.panels import FieldPanel, Panel, PublishingPanel, get_edit_handler
from wagtail.blocks import Block, ListBlock, StreamBlock, StructBlock
from wagtail.fields import StreamField
from wagtail.images.blocks import ImageBlock
from wagtail.models import Page
from wagtail.snippets.models import get_snippet_models

from tandem.content.models import BasePage, SiteTexts
from tandem.formkit.models import FormDef

PAGES = [model for model in apps.get_models() if issubclass(model, BasePage)]
# The builder of forms has its own way of explaining itself.
SNIPPETS = [model for model in get_snippet_models() if model is not FormDef]
MODELS = [*PAGES, *SNIPPETS, SiteTexts]
STREAMS = [
    (model, field)
    for model in MODELS
    for field in model._meta.get_fields()
    if isinstance(field, StreamField)
]
SENTENCES = re.compile(r"[A-Z“].*[.!?][”)]?", re.DOTALL)
#: Wagtail's own block of a picture explains its description itself.
EXPLAINED_BY_WAGTAIL = (ImageBlock,)


def fields(panel: Panel) -> Iterator[FieldPanel]:
    """The panels of fields, save for those of the dates of publication, explained above them."""
    if isinstance(panel, FieldPanel):
        yield panel
    elif not isinstance(panel, PublishingPanel):
        for child in getattr(panel, "children", []):
            yield from fields(child)


def unexplained(model: Any) -> Iterator[str]:
    """Fields without a help text in sentences."""
    handler = model.get_edit_handler() if issubclass(model, Page) else get_edit_handler(model)
    form = handler.get_form_class()
    for panel in fields(handler):
        field = form.base_fields.get(panel.field_name)  # a field that is only shown has none
        text = panel.help_text or (field.help_text if field else "")
        if field is not None and not SENTENCES.fullmatch(str(text)):
            yield panel.field_name


def unexplained_parts(name: str, block: Block) -> Iterator[str]:
    """Parts of structured blocks without a help text in sentences."""
    if isinstance(block, EXPLAINED_BY_WAGTAIL):
        return
    if isinstance(block, ListBlock):
        yield from unexplained_parts(name, block.child_block)
    for part, child in getattr(block, "child_blocks", {}).items():
        told = child.field if hasattr(child, "field") else child.meta
        text = getattr(told, "help_text", None) or ""
        if isinstance(block, StructBlock) and not SENTENCES.fullmatch(str(text)):
            yield f"{name}.{part}"
        yield from unexplained_parts(f"{name}.{part}", child)


def named(value: Any) -> str:
    return value.__name__ if isinstance(value, type) else value.name


@pytest.fixture(autouse=True)
def in_english() -> Iterator[None]:
    with translation.override("en"):
        yield


@pytest.mark.parametrize("model", MODELS, ids=named)
def test_every_type_says_what_it_is_for(model):
    assert not model.__doc__.startswith(f"{model.__name__}(")  # Django writes the names of fields


@pytest.mark.parametrize("model", MODELS, ids=named)
def test_every_field_is_explained(model):
    assert list(unexplained(model)) == []


@pytest.mark.parametrize(("model", "field"), STREAMS, ids=named)
def test_every_part_of_every_block_is_explained(model, field):
    assert list(unexplained_parts(field.name, field.stream_block)) == []


@pytest.mark.parametrize(("model", "field"), STREAMS, ids=named)
def test_no_block_is_chosen_unseen(model, field):
    stream: StreamBlock = field.stream_block
    assert stream.child_blocks
    for block in stream.child_blocks.values():
        assert block.is_previewable, block
        assert SENTENCES.fullmatch(str(block.get_description())), block


def icons(block: Block) -> Iterator[str]:
    """The names of the icons of a block and of all its parts."""
    yield block.meta.icon
    parts = block.child_blocks.values() if hasattr(block, "child_blocks") else ()
    for part in [block.child_block] if isinstance(block, ListBlock) else parts:
        yield from icons(part)


@pytest.mark.parametrize(
    ("model", "field"), STREAMS, ids=lambda one: getattr(one, "__name__", "") or one.name
)
def test_every_block_has_an_icon_that_the_cms_can_draw(model, field):
    drawn = set(re.findall(r'id="icon-([\w-]+)"', get_icons()))
    assert set(icons(field.stream_block)) <= drawn
