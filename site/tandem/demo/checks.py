"""The demo desk signs anybody in as anybody: a site that is not the demo must not start with it."""

from collections.abc import Sequence
from typing import Any

from django.conf import settings
from django.core.checks import CheckMessage, Critical


def only_in_the_demo(
    app_configs: Sequence[Any] | None = None, **_kwargs: Any
) -> list[CheckMessage]:
    """Stops every command of Django where tandem.demo is installed and DEMO is not set."""
    if settings.DEMO:
        return []
    return [
        Critical(
            "tandem.demo is installed, but this is not the demo.",
            hint="Take tandem.demo out of INSTALLED_APPS, or use tandem.settings.demo.",
            id="demo.C001",
        )
    ]
