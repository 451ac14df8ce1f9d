"""The shape of a row of the matrix."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from tests.permissions.outcomes import Outcomes
from tests.permissions.world import World


@dataclass(frozen=True)
class Row:
    """What everybody gets at one address.

    `args`: the arguments of the address, out of the world. `post`: what a POST answers, where that
    is not what a GET answers. `data`: the fields of that POST. Whatever it changes is undone.
    """

    get: Outcomes
    post: Outcomes | None = None
    args: Callable[[World], list[Any]] = lambda world: []
    data: Callable[[World], dict[str, Any]] = lambda world: {}


Table = dict[str, Row | list[Row]]
"""View name → its row, or several where the answer depends on the row that is asked for."""
