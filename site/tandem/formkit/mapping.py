"""The answers that a call needs to know by meaning: title, requested amount, theme, period."""

from collections.abc import Mapping
from typing import Any

from tandem.formkit.schema import Form

MEANINGS = ("title", "summary", "requested_amount", "theme", "period_start", "period_end")


def mapped(form: Form, answers: Mapping[str, Any]) -> dict[str, Any]:
    """Values by meaning, all of `MEANINGS`: text "", amount Decimal or None, theme id or "", dates.

    Never raises: an answer that cannot be read counts as not given.
    """
    raise NotImplementedError
