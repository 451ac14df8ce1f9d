"""Codes and limits are remembered in the cache: every test starts with an empty one."""

import pytest
from django.core.cache import cache


@pytest.fixture(autouse=True)
def _empty_cache():
    cache.clear()
