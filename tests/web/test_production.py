"""Production refuses to start when its configuration is incomplete, and says which variable."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
COMPLETE = {
    "SECRET_KEY": "x" * 60,
    "DATABASE_URL": "postgres://tandem@localhost/tandem",
    "ALLOWED_HOSTS": "tandem.example.org",
    "BASE_URL": "https://tandem.example.org",
    "CELERY_BROKER_URL": "redis://localhost:6379/0",
    "CACHE_URL": "redis://localhost:6379/1",
    "EMAIL_URL": "smtp://localhost:25",
    "DEFAULT_FROM_EMAIL": "noreply@example.org",
    "PRIVATE_ROOT": "/var/lib/tandem/private",
    "MEDIA_ROOT": "/var/lib/tandem/media",
    "FILE_SCANNER": "clamd://localhost:3310",
}


def start(environment):
    """Import the production settings in a process of its own."""
    return subprocess.run(
        [sys.executable, "-c", "import django; django.setup()"],
        cwd=ROOT,
        env={
            "PATH": os.environ["PATH"],
            "PYTHONPATH": f"{ROOT}:{ROOT / 'site'}",
            "DJANGO_SETTINGS_MODULE": "tandem.settings.production",
            **environment,
        },
        capture_output=True,
        text=True,
        check=False,
    )


def test_a_complete_configuration_starts():
    started = start(COMPLETE)
    assert (started.returncode, started.stderr) == (0, "")


@pytest.mark.parametrize("missing", COMPLETE)
def test_each_missing_variable_is_named(missing):
    started = start({name: value for name, value in COMPLETE.items() if name != missing})
    assert started.returncode == 1
    assert started.stderr.splitlines()[-1].startswith(
        "django.core.exceptions.ImproperlyConfigured: Set these environment variables first: "
        f"{missing} ("
    )


@pytest.mark.parametrize(
    ("chosen", "missing"),
    [("deepl", "TRANSLATOR_KEY"), ("libretranslate", "TRANSLATOR_URL")],
)
def test_a_translation_machine_says_what_it_needs(chosen, missing):
    complete = COMPLETE | {
        "TRANSLATOR": chosen,
        "TRANSLATOR_KEY": "key",
        "TRANSLATOR_URL": "https://translate.example.org",
    }
    assert (start(complete).returncode, start(complete).stderr) == (0, "")
    del complete[missing]
    assert f"first: {missing} (" in start(complete).stderr.splitlines()[-1]


@pytest.mark.parametrize(
    ("change", "message"),
    [
        ({"SECRET_KEY": "short"}, "SECRET_KEY must be your own, 50 characters or more"),
        (
            {"SECRET_KEY": "demo-key-that-production-refuses" * 2},
            "SECRET_KEY must be your own, 50 characters or more",
        ),
        ({"FILE_SCANNER": "none"}, "FILE_SCANNER=none is for the demo only"),
        ({"DEBUG": "1"}, "DEBUG must not be set"),
        (
            {"TRANSLATOR": "dummy"},
            "TRANSLATOR=dummy turns words around; it is for tests only",
        ),
        (
            {"TRANSLATOR": "babelfish"},
            "TRANSLATOR is 'babelfish'; it must be one of: deepl, dummy, libretranslate, or empty",
        ),
        ({"BASE_URL": "http://tandem.example.org"}, "BASE_URL must start with https://"),
        ({"ALLOWED_HOSTS": "*"}, "ALLOWED_HOSTS must name hosts, not *"),
        (
            {"DATABASE_URL": "sqlite:////tmp/x.sqlite3"},
            "DATABASE_URL must name a PostgreSQL database (or set ALLOW_SQLITE=1 for a small site)",
        ),
    ],
)
def test_a_dangerous_value_is_refused(change, message):
    started = start({**COMPLETE, **change})
    assert started.returncode == 1
    assert started.stderr.splitlines()[-1] == (
        f"django.core.exceptions.ImproperlyConfigured: {message}"
    )
