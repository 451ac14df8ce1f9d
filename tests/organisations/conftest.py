"""The reader reads Dutch: addresses and messages are compared as they read them."""

import pytest
from django.utils import translation


@pytest.fixture(autouse=True)
def _in_dutch():
    with translation.override("nl"):
        yield
