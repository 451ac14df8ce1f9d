"""Two files in one: a zip glued to something that shows as a picture or a page."""

import zipfile
from typing import BinaryIO


def holds_a_zip(upload: BinaryIO) -> bool:
    """Whether a zip reader would find entries in it.

    `zipfile.is_zipfile` only looks for four bytes, which one file in some ten thousand has by chance.
    """
    try:
        with zipfile.ZipFile(upload) as container:
            return bool(container.infolist())
    except Exception:  # whatever it raises, no zip reader opens this
        return False
