"""`/livez`: does the process answer? `/readyz`: can it do its work? JSON, without secrets."""

import os
import shutil
from collections.abc import Callable
from datetime import timedelta

from django.conf import settings
from django.core.cache import cache
from django.core.files.base import ContentFile
from django.core.files.storage import storages
from django.db import connection
from django.db.migrations.executor import MigrationExecutor
from django.http import HttpRequest, JsonResponse
from django.utils import timezone
from django.views.decorators.cache import never_cache

from tandem.outbox.models import Job

LEAST_DISK = 0.10
LONGEST_WAIT = timedelta(minutes=15)


@never_cache
def livez(request: HttpRequest) -> JsonResponse:
    """The process answers; nothing else is asked."""
    return JsonResponse({"status": "ok"})


@never_cache
def readyz(request: HttpRequest) -> JsonResponse:
    """Every dependency by name: `ok` or `failed`. 503 when one failed."""
    found = {name: _ask(check) for name, check in CHECKS.items()}
    ready = all(state == "ok" for state in found.values())
    return JsonResponse(
        {"status": "ok" if ready else "failed", "checks": found}, status=200 if ready else 503
    )


def _ask(check: Callable[[], bool]) -> str:
    try:
        return "ok" if check() else "failed"
    except Exception:  # whatever broke: this dependency does not work, and no detail leaves
        return "failed"


def _database() -> bool:
    with connection.cursor() as cursor:
        cursor.execute("SELECT 1")
        return cursor.fetchone() == (1,)


def _migrations() -> bool:
    executor = MigrationExecutor(connection)
    return not executor.migration_plan(executor.loader.graph.leaf_nodes())


def _cache() -> bool:
    cache.set("readyz", "ok", 30)
    return cache.get("readyz") == "ok"


def _storage() -> bool:
    storage = storages["private"]
    name = storage.save(f"readyz/{os.getpid()}", ContentFile(b"ok"))
    try:
        with storage.open(name) as written:
            return written.read() == b"ok"
    finally:
        storage.delete(name)


def _disk() -> bool:
    usage = shutil.disk_usage(settings.PRIVATE_ROOT)
    return usage.free / usage.total > LEAST_DISK


def _outbox() -> bool:
    long_ago = timezone.now() - LONGEST_WAIT
    waiting = Job.objects.filter(done_at__isnull=True, failed_at__isnull=True)
    return not waiting.filter(run_after__lt=long_ago, attempts=0).exists()


CHECKS: dict[str, Callable[[], bool]] = {
    "database": _database,
    "migrations": _migrations,
    "cache": _cache,
    "storage": _storage,
    "disk": _disk,
    "outbox": _outbox,
}
