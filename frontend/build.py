"""Compile frontend/scss into the committed stylesheets; Node is not needed.

uv run python frontend/build.py           write them
uv run python frontend/build.py --check   exit 1 when a committed file differs from the build
"""

import argparse
import sys
from pathlib import Path

import rcssmin
import sass

FRONTEND = Path(__file__).resolve().parent
TARGET = FRONTEND.parent / "site" / "tandem" / "content" / "static" / "tandem" / "css"
SHEETS = ("site", "cms")


def compile_sheet(name: str) -> str:
    """Return the minified CSS of frontend/scss/<name>.scss."""
    css: str = sass.compile(
        filename=str(FRONTEND / "scss" / f"{name}.scss"),
        include_paths=[str(FRONTEND / "vendor" / "bootstrap")],
        output_style="expanded",
    )
    return str(rcssmin.cssmin(css)) + "\n"


def stale_sheets() -> list[str]:
    """Name the committed files that are not what the sources say."""
    return [
        name
        for name in SHEETS
        if not (TARGET / f"{name}.css").exists()
        or (TARGET / f"{name}.css").read_text(encoding="utf-8") != compile_sheet(name)
    ]


def main() -> int:
    """Write the stylesheets, or with --check only compare them."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--check", action="store_true", help="compare, write nothing")
    if parser.parse_args().check:
        stale = stale_sheets()
        for name in stale:
            sys.stderr.write(f"{name}.css differs from frontend/scss: run `make css`.\n")
        return 1 if stale else 0
    TARGET.mkdir(parents=True, exist_ok=True)
    for name in SHEETS:
        (TARGET / f"{name}.css").write_text(compile_sheet(name), encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
