"""Private storage: outside MEDIA, readable by the process alone, and without any address."""

import os
from pathlib import Path

from django.conf import settings
from django.core.files.base import File
from django.core.files.storage import FileSystemStorage
from django.utils.deconstruct import deconstructible


@deconstructible
class PrivateStorage(FileSystemStorage):
    """Files of applicants are only ever read through an authorised view."""

    def __init__(self) -> None:
        super().__init__(
            location=settings.PRIVATE_ROOT,
            file_permissions_mode=0o600,
            directory_permissions_mode=0o700,
        )

    def url(self, name: str | None) -> str:
        """There is none; a template that asks for it is wrong."""
        raise ValueError("Private files have no address")

    def _save(self, name: str, content: File) -> str:
        """As Django does, and then on the disk itself: a file that a row names must survive."""
        saved: str = super()._save(name, content)  # type: ignore[misc]
        path = Path(self.path(saved))
        for place in (path, path.parent):
            _to_disk(place)
        return saved


def _to_disk(path: Path) -> None:
    handle = os.open(path, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
