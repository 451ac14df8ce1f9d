"""Which function does which kind of job. Handlers register in their app's `ready()`."""

from collections.abc import Callable
from typing import Any

Handler = Callable[[dict[str, Any]], None]
_HANDLERS: dict[str, Handler] = {}


def handles(kind: str) -> Callable[[Handler], Handler]:
    """Register the function for this kind of job; it takes the payload and may run more than once."""

    def register(handler: Handler) -> Handler:
        _HANDLERS[kind] = handler
        return handler

    return register


def handler_of(kind: str) -> Handler:
    """The function for this kind of job; raises KeyError where none is registered."""
    return _HANDLERS[kind]
