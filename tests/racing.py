"""Acts that happen at the same moment, each in a thread and a connection of its own."""

from collections.abc import Callable
from threading import Barrier, BoundedSemaphore, Thread
from typing import Any

from django.db import connection

#: As many as a server has workers: a database takes fewer connections than a call has applicants.
WORKERS = 16


def all_at_once(acts: list[Callable[[], Any]]) -> list[Any]:
    """What each act gave or raised, each in a thread of its own, all waiting for the same moment."""
    start, workers = Barrier(len(acts)), BoundedSemaphore(WORKERS)
    results: list[Any] = [None] * len(acts)

    def client(number: int, act: Callable[[], Any]) -> None:
        start.wait()
        with workers:
            try:
                results[number] = act()
            except Exception as failure:
                results[number] = failure
            finally:
                connection.close()

    threads = [Thread(target=client, args=pair) for pair in enumerate(acts)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return results
