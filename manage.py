#!/usr/bin/env python
"""Run Django's commands; `site/` is a folder to look in, not a package (see README)."""

import os
import sys
from pathlib import Path

if __name__ == "__main__":
    sys.path.append(str(Path(__file__).resolve().parent / "site"))
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "tandem.settings.dev")
    from django.core.management import execute_from_command_line

    execute_from_command_line(sys.argv)
