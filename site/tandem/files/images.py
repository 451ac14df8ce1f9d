"""A picture: can be read to its last pixel, is not enormous, and nothing is glued to its end."""

import warnings
from typing import BinaryIO

from django.utils.translation import gettext as _
from PIL import Image

from tandem.files.hidden import holds_a_zip
from tandem.files.limits import MAX_PIXELS
from tandem.files.refusal import FileRefused

FORMATS = {"jpg": ["JPEG"], "jpeg": ["JPEG"], "png": ["PNG"]}


def check(upload: BinaryIO, extension: str) -> None:
    """Raises FileRefused where Pillow cannot decode it as what its name says."""
    if holds_a_zip(upload):
        raise FileRefused(
            "polyglot", _("Another file is hidden in this picture. Save the picture again.")
        )
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # we judge the size ourselves
            upload.seek(0)
            with Image.open(upload, formats=FORMATS[extension]) as picture:
                if picture.width * picture.height > MAX_PIXELS:
                    raise _enormous()
                picture.verify()
            upload.seek(0)
            with Image.open(upload, formats=FORMATS[extension]) as picture:
                picture.load()
    except FileRefused:
        raise
    except Image.DecompressionBombError as bomb:
        raise _enormous() from bomb
    # Whatever a hostile file makes the decoder raise, the answer is the same.
    except Exception as broken:
        raise FileRefused(
            "broken", _("This picture is damaged. Save it again and choose it again.")
        ) from broken


def _enormous() -> FileRefused:
    return FileRefused("bomb", _("This picture has too many pixels. Make it smaller."))
