"""The machine that makes first translations. Off unless TRANSLATOR names one.

TRANSLATOR=deepl          with TRANSLATOR_KEY
TRANSLATOR=libretranslate with TRANSLATOR_URL and TRANSLATOR_KEY
TRANSLATOR=dummy          turns the words around: for tests and for trying the buttons
"""

from typing import Any

import environ
from django.core.exceptions import ImproperlyConfigured

_PACKAGE = "wagtail_localize.machine_translators"
_CLASSES = {
    "deepl": f"{_PACKAGE}.deepl.DeepLTranslator",
    "libretranslate": f"{_PACKAGE}.libretranslate.LibreTranslator",
    "dummy": f"{_PACKAGE}.dummy.DummyTranslator",
}
#: Option of the class → variable of the environment.
_OPTIONS = {
    "deepl": {"AUTH_KEY": "TRANSLATOR_KEY"},
    "libretranslate": {"LIBRETRANSLATE_URL": "TRANSLATOR_URL", "API_KEY": "TRANSLATOR_KEY"},
}
#: Seconds for one answer: a web server gives up on a request after thirty.
_PATIENCE = 10
_MEANING = {
    "TRANSLATOR_KEY": "the key of the translation service",
    "TRANSLATOR_URL": "the address of LibreTranslate, https://…",
}


def _name(env: environ.Env) -> str:
    return env.str("TRANSLATOR", default="").strip().lower()


def machine_translator(env: environ.Env) -> dict[str, Any] | None:
    """What wagtail-localize wants to know; None: no machine. Raises ImproperlyConfigured."""
    name = _name(env)
    if not name:
        return None
    if name not in _CLASSES:
        known = ", ".join(sorted(_CLASSES))
        raise ImproperlyConfigured(f"TRANSLATOR is {name!r}; it must be one of: {known}, or empty")
    options = {
        option: env.str(variable, default="") for option, variable in _OPTIONS.get(name, {}).items()
    }
    return {"CLASS": _CLASSES[name], "OPTIONS": {**options, "TIMEOUT": _PATIENCE}}


def required_of(env: environ.Env) -> dict[str, str]:
    """The variables that the chosen machine cannot do without, with what they are."""
    return {name: _MEANING[name] for name in _OPTIONS.get(_name(env), {}).values()}


def is_for_tests(env: environ.Env) -> bool:
    """Whether the machine is the one that only turns words around."""
    return _name(env) == "dummy"
