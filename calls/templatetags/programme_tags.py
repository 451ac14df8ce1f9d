"""One block of a programme or a call as its page shows it: for previews."""

from collections.abc import Mapping
from typing import Any

from django import template
from django.utils import timezone
from wagtail.blocks import BoundBlock, StreamValue

from calls.models import Call
from calls.models.programme_facts import BudgetYear, Version, budget_years, versions
from calls.models.timeline import Step, timeline

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


@register.simple_tag
def steps_of(step: Mapping[str, Any]) -> list[Step]:
    """The only step of a call that is not planned yet."""
    return timeline(Call(), [step], timezone.now())
