"""The name of an upload as people may see it: no path, no invisible character, no trick.

Only ever shown and offered as a download name; on disk a file has a random name.
"""

import unicodedata
from pathlib import PurePosixPath

MAX_NAME = 150
#: What no file system and no header wants to see.
UNWANTED = str.maketrans(dict.fromkeys('<>:"|?*;`$&', "_"))


def display_name(raw: str) -> str:
    """A safe name of at most 150 characters, with its last extension kept in lower case.

    Control, format (bidi, zero-width, soft hyphen), surrogate, private and unassigned characters go;
    so do paths and leading dots. Nothing left: `file`.
    """
    last = raw.replace("\\", "/").rsplit("/", 1)[-1]
    visible = "".join(
        " " if char.isspace() else char
        for char in unicodedata.normalize("NFC", last)
        if char.isspace() or not unicodedata.category(char).startswith("C")
    )
    clean = " ".join(visible.translate(UNWANTED).split()).strip(". ")
    stem, dot, ending = clean.rpartition(".")
    if not dot:
        return clean[:MAX_NAME] or "file"
    ending = ending.strip().lower()[:10]
    stem = stem.rstrip(". ")[: MAX_NAME - len(ending) - 1]
    return f"{stem or 'file'}.{ending}"


def extension(name: str) -> str:
    """The last extension in lower case, without its dot; empty where there is none."""
    return PurePosixPath(name).suffix.removeprefix(".").lower()
