"""How often somebody may share, so that a robot does not bury the editors. Counted in the cache.

A counter holds a hash and a number, for the length of its window: no address is kept.
"""

import hashlib
import time
from dataclasses import dataclass

from django.core.cache import cache

HOUR, DAY = 60 * 60, 24 * 60 * 60


class TooOften(Exception):
    """The limit of this act was reached; `seconds` from now it is open again."""

    def __init__(self, seconds: int) -> None:
        super().__init__(f"try again in {seconds} seconds")
        self.seconds = seconds


@dataclass(frozen=True)
class Limit:
    """So many times in a window of so many seconds."""

    name: str
    times: int
    window: int


#: Generous, as a whole town hall may share one address of the internet.
STARTS = Limit("start", 30, HOUR)
SAVES = Limit("save", 300, HOUR)
SENDS = Limit("send", 10, HOUR)
#: To one e-mail address: a stranger's mailbox must not be filled from here.
MAILS = Limit("mail", 3, DAY)


def spend(limit: Limit, who: str) -> None:
    """Count one; raises TooOften above the limit. `who` is an IP address or an e-mail address."""
    now = int(time.time())
    window = now // limit.window
    digest = hashlib.sha256(who.strip().lower().encode()).hexdigest()[:32]
    key = f"share:{limit.name}:{window}:{digest}"
    spent = 1 if cache.add(key, 1, limit.window) else cache.incr(key)
    if spent > limit.times:
        raise TooOften((window + 1) * limit.window - now)
