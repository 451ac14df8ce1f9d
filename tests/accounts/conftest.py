"""Codes and limits are remembered in the cache: every test starts with an empty one."""

import pytest
from django.core.cache import cache
from django.utils import translation


@pytest.fixture(autouse=True)
def _empty_cache():
    cache.clear()


@pytest.fixture(autouse=True)
def _in_dutch():
    """Addresses and messages are compared as a Dutch reader finds them."""
    with translation.override("nl"):
        yield
