"""Index a page once: while a demo is loaded, each is saved five times, and searched by nobody."""

from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from typing import Any

from django_tasks import DEFAULT_TASK_BACKEND_ALIAS, TaskResult, TaskResultStatus, task_backends
from django_tasks.backends.base import BaseTaskBackend
from django_tasks.base import Task
from django_tasks.utils import get_random_id


class Waiting(BaseTaskBackend):
    """Keeps what Wagtail wants done after a save (the index of search and that of links): once each."""

    def __init__(self) -> None:
        super().__init__(DEFAULT_TASK_BACKEND_ALIAS, {})
        self.kept: dict[str, tuple[Task[Any, Any], Sequence[Any], Mapping[str, Any]]] = {}

    def enqueue(
        self, task: Task[Any, Any], args: Sequence[Any], kwargs: Mapping[str, Any]
    ) -> TaskResult[Any]:
        """What is asked a second time moves to the end."""
        what = f"{task.module_path} {args!r} {kwargs!r}"
        self.kept.pop(what, None)
        self.kept[what] = (task, args, kwargs)
        return TaskResult(
            task=task,
            id=get_random_id(),
            status=TaskResultStatus.READY,
            enqueued_at=None,
            started_at=None,
            last_attempted_at=None,
            finished_at=None,
            args=list(args),
            kwargs=dict(kwargs),
            backend=self.alias,
            errors=[],
            worker_ids=[],
        )


@contextmanager
def indexing_at_the_end() -> Iterator[None]:
    """Inside: saving a page or a picture indexes nothing. Afterwards all of it is done."""
    usual = task_backends[DEFAULT_TASK_BACKEND_ALIAS]
    waiting = Waiting()
    task_backends[DEFAULT_TASK_BACKEND_ALIAS] = waiting
    try:
        yield
    finally:
        task_backends[DEFAULT_TASK_BACKEND_ALIAS] = usual
    for task, args, kwargs in waiting.kept.values():
        task.enqueue(*args, **kwargs)
