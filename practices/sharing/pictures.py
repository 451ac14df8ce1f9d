"""Pictures of a contribution: checked, then drawn anew from their pixels.

What a camera wrote beside the pixels (place, time, serial number, a second file) is not copied.
"""

import io
import warnings
from functools import partial

from django.core.files.base import ContentFile
from django.core.files.uploadedfile import UploadedFile
from django.db import transaction
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from PIL import Image, ImageOps

from practices.models import SharedPicture, SharedPractice
from tandem.files.checks import FileRefused, check_file
from tandem.files.limits import MB
from tandem.files.names import display_name

MAX_PICTURES = 5
MAX_PICTURE = 10 * MB
ALLOWED = ("jpg", "jpeg", "png")
#: The longest side after drawing; a page needs 1200.
LONGEST = 2400
QUALITY = 85


@transaction.atomic
def add_picture(*, shared: SharedPractice, upload: UploadedFile) -> SharedPicture:
    """Keep one picture with the draft. Raises FileRefused, with a message that says what to do."""
    # Locked, so that two uploads at once do not pass the limit together.
    SharedPractice.objects.select_for_update().get(pk=shared.pk)
    if shared.pictures.count() >= MAX_PICTURES:
        raise FileRefused("number", too_many())
    name = display_name(upload.name or "")
    if upload.size and upload.size > MAX_PICTURE:
        raise FileRefused(
            "size",
            _("This picture is too large. A picture may be %(limit)s MB at most.")
            % {"limit": MAX_PICTURE // MB},
        )
    check_file(upload, name, allowed=ALLOWED)
    content = redrawn(upload)
    picture = SharedPicture(shared=shared, name=name, size=len(content))
    picture.file.save("picture.jpg", ContentFile(content), save=False)
    picture.save()
    return picture


def too_many() -> str:
    """What to say of the sixth."""
    return ngettext(
        "You can add %(number)s picture at most.",
        "You can add %(number)s pictures at most.",
        MAX_PICTURES,
    ) % {"number": MAX_PICTURES}


def redrawn(upload: UploadedFile) -> bytes:
    """A new JPEG with the same pixels, upright, at most 2400 wide or high, and nothing else."""
    upload.seek(0)
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # `check_file` judged the number of pixels
            with Image.open(upload) as opened:
                upright = ImageOps.exif_transpose(opened)
                pixels = _on_white(upright)
    except Exception as broken:  # whatever a hostile file makes the decoder raise
        raise FileRefused(
            "broken", _("This picture is damaged. Save it again and choose it again.")
        ) from broken
    pixels.thumbnail((LONGEST, LONGEST))
    out = io.BytesIO()
    pixels.save(out, "JPEG", quality=QUALITY, optimize=True, exif=b"", icc_profile=None)
    return out.getvalue()


def _on_white(picture: Image.Image) -> Image.Image:
    """The pixels alone, in a picture that knows nothing of the old one."""
    layer = picture.convert("RGBA")
    fresh = Image.new("RGB", layer.size, "white")
    fresh.paste(layer, mask=layer.getchannel("A"))
    return fresh


@transaction.atomic
def remove_picture(*, picture: SharedPicture) -> None:
    """Take a picture away; its file goes after the commit."""
    drop_files([picture])
    picture.delete()


def drop_files(pictures: list[SharedPicture]) -> None:
    """Delete the private files once the transaction is there."""
    for picture in pictures:
        if picture.file:
            delete = picture.file.storage.delete
            transaction.on_commit(partial(delete, str(picture.file.name)))
