"""Private storage: outside MEDIA, readable by the process alone, and without any address."""

from django.conf import settings
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
