"""One block of a programme page as the page shows it: for previews."""

from collections.abc import Mapping
from typing import Any

from django import template
from django.utils import timezone
from wagtail.blocks import BoundBlock, StreamValue

from calls.models.programme_facts import BudgetYear, Version, budget_years, versions

register = template.Library()


@register.simple_tag
def alone(bound: BoundBlock) -> list[StreamValue.StreamChild]:
    """The only block of its stream."""
    return [StreamValue.StreamChild(bound.block, bound.value, id=None)]


@register.simple_tag
def budgets_of(envelope: Mapping[str, Any]) -> list[BudgetYear]:
    """The budget of which this envelope is all there is."""
    return budget_years([envelope])


@register.simple_tag
def versions_of(version: Mapping[str, Any]) -> list[Version]:
    """The only version of its regulation."""
    return versions([version], timezone.localdate())
