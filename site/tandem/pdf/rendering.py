"""A template and data in, a tagged PDF out: typst in its cage."""

import json
import shutil
import subprocess
import sys
import tempfile
from datetime import datetime
from pathlib import Path
from typing import Any

from django.conf import settings

from tandem.pdf.cleaning import clean
from tandem.pdf.coverage import FONTS

CAGE = Path(__file__).resolve().parent / "cage.py"
SECONDS = 20
MEMORY_BYTES = 1024**3


class PdfError(Exception):
    """The document could not be made: a mistake in the template, or a limit was reached."""


def render_pdf(template: str, data: dict[str, Any], *, made_at: datetime | None = None) -> bytes:
    """Render `templates/letters/<template>.typ` as a tagged PDF/UA-1.

    `data` is plain JSON and reaches the document as data, never as markup; it must hold `language`
    (`nl` or `fr`) and `title`. The document reads nothing but the templates and that data, has no
    network and no packages, and the process that makes it is ended past its CPU, memory or time.
    With the same `data` and `made_at` (aware) the bytes are the same. Raises PdfError.
    """
    templates = Path(settings.BASE_DIR) / "templates" / "letters"
    if not (templates / f"{template}.typ").is_file() or Path(template).name != template:
        raise PdfError(f"There is no template {template}")
    with tempfile.TemporaryDirectory(prefix="tandem-pdf-") as folder:
        root = Path(folder)
        for source in templates.glob("*.typ"):
            shutil.copy(source, root)
        (root / "data.json").write_text(json.dumps(clean(data)), encoding="utf-8")
        return _compile(root, template, made_at)


def _compile(root: Path, template: str, made_at: datetime | None) -> bytes:
    order = {
        "template": str(root / f"{template}.typ"),
        "root": str(root),
        "fonts": str(FONTS),
        "made_at": int(made_at.timestamp()) if made_at else None,
        "cpu_seconds": SECONDS,
        "memory_bytes": MEMORY_BYTES,
    }
    try:
        done = subprocess.run(  # noqa: S603 - our own interpreter, our own file, no shell
            [sys.executable, "-I", str(CAGE)],
            input=json.dumps(order).encode(),
            capture_output=True,
            timeout=SECONDS,
            cwd=root,
            env={},
            check=False,
        )
    except subprocess.TimeoutExpired as late:
        raise PdfError(f"{template}: not ready after {SECONDS} seconds") from late
    if done.returncode != 0:
        said = done.stderr.decode(errors="replace").strip()[-2000:]
        raise PdfError(f"{template}: status {done.returncode} {said}")
    return done.stdout
