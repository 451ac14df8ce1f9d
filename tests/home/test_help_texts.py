"""Every field that an editor sees says what belongs in it, in whole sentences."""

import re
from collections.abc import Iterator
from typing import Any

import pytest
from django.utils import translation
from wagtail.admin.panels import FieldPanel, Panel, PublishingPanel, get_edit_handler
from wagtail.blocks import Block, ListBlock, StreamBlock, StructBlock
from wagtail.fields import StreamField
from wagtail.models import Page

from home.models import (
    AccessibilityStatementPage,
    ContactPage,
    GlossaryPage,
    MunicipalityIndexPage,
)
from practices.models import (
    AgeGroup,
    PolicyDomain,
    PracticeIndexPage,
    PracticePage,
    RecommendationPage,
    TargetGroup,
)
from tandem.content.models import Abbreviation, SiteTexts

MODELS = [
    Abbreviation,
    AccessibilityStatementPage,
    AgeGroup,
    ContactPage,
    GlossaryPage,
    MunicipalityIndexPage,
    PolicyDomain,
    PracticeIndexPage,
    PracticePage,
    RecommendationPage,
    SiteTexts,
    TargetGroup,
]
#: Blocks that many types of pages share.
SHARED = {"body", "documents"}
SENTENCES = re.compile(r"[A-Z“].*[.!?][”)]?", re.DOTALL)


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
        text = panel.help_text or form.base_fields[panel.field_name].help_text
        if not SENTENCES.fullmatch(str(text)):
            yield panel.field_name


def streams(model: Any) -> Iterator[tuple[str, StreamBlock]]:
    """The blocks of its own, field by field."""
    for field in model._meta.get_fields():
        if isinstance(field, StreamField) and field.name not in SHARED:
            yield field.name, field.stream_block


def unexplained_parts(name: str, block: Block) -> Iterator[str]:
    """Parts of structured blocks without a help text in sentences."""
    if isinstance(block, ListBlock):
        yield from unexplained_parts(name, block.child_block)
    for part, child in getattr(block, "child_blocks", {}).items():
        told = child.field if hasattr(child, "field") else child.meta
        text = getattr(told, "help_text", None) or ""
        if isinstance(block, StructBlock) and not SENTENCES.fullmatch(str(text)):
            yield f"{name}.{part}"
        yield from unexplained_parts(f"{name}.{part}", child)


@pytest.mark.parametrize("model", MODELS)
def test_every_field_is_explained(model):
    assert model.__doc__
    with translation.override("en"):
        assert list(unexplained(model)) == []


@pytest.mark.parametrize("model", MODELS)
def test_every_block_is_explained_and_previewed(model):
    with translation.override("en"):
        for name, stream in streams(model):
            assert list(unexplained_parts(name, stream)) == []
            for child in stream.child_blocks.values():
                assert child.is_previewable, child
                assert SENTENCES.fullmatch(str(child.meta.description)), child
