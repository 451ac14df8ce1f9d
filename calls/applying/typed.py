"""What was typed into a section while the session had ended, kept until its typist signs in again.

It stays in the anonymous session, which survives signing in, and is offered back on the same
address. It is never saved by itself: the person presses *Save*, with all the checks of a save.
"""

from collections.abc import MutableMapping
from typing import Any

from django.http import QueryDict

_KEY = "typed_sections"
#: Of how many sections, and how much of each (characters): an anonymous session is a small place.
MOST_SECTIONS = 3
MOST_TEXT = 300_000


def keep_typed(session: MutableMapping[str, Any], path: str, posted: QueryDict) -> bool:
    """Keep the answers posted to the section at this path; False where they are too long."""
    fields = {
        name: values
        for name, values in posted.lists()
        if name.startswith("f_") or name == "version"
    }
    if sum(len(value) for values in fields.values() for value in values) > MOST_TEXT:
        return False
    kept = {key: value for key, value in session.get(_KEY, {}).items() if key != path}
    session[_KEY] = {**dict(list(kept.items())[1 - MOST_SECTIONS :]), path: fields}
    return True


def typed_before(session: MutableMapping[str, Any], path: str) -> QueryDict | None:
    """What is kept for the section at this path; reading does not use it up."""
    fields = session.get(_KEY, {}).get(path)
    if fields is None:
        return None
    posted = QueryDict(mutable=True)
    for name, values in fields.items():
        posted.setlist(name, values)
    return posted


def forget_typed(session: MutableMapping[str, Any], path: str) -> None:
    """After it was saved."""
    kept = dict(session.get(_KEY, {}))
    if kept.pop(path, None) is not None:
        session[_KEY] = kept
