"""Reads uploads off the wire, and stops keeping a file the moment it is too large."""

from typing import Any

from django.core.exceptions import RequestDataTooBig
from django.core.files.base import ContentFile
from django.core.files.uploadedfile import UploadedFile
from django.core.files.uploadhandler import FileUploadHandler

from tandem.files.limits import MAX_FILE, MAX_REQUEST


class TooLargeUpload(UploadedFile):
    """Stands for a file that was not kept: its name, its real size, and no content."""

    def __init__(self, name: str | None, size: int) -> None:
        super().__init__(ContentFile(b""), name, "application/octet-stream", size)


class LimitHandler(FileUploadHandler):
    """First in FILE_UPLOAD_HANDLERS: everything else typed in the form survives a large file.

    The CMS is left to Wagtail's own limits.
    """

    def handle_raw_input(
        self,
        input_data: Any,
        META: dict[str, Any],  # noqa: N803
        content_length: int,
        boundary: Any,
        encoding: str | None = None,
    ) -> None:
        """Raises RequestDataTooBig (a 400) where the whole request is beyond any use."""
        path = self.request.path_info if self.request else ""
        self.active = not path.startswith("/cms/")
        if self.active and content_length > MAX_REQUEST:
            raise RequestDataTooBig("The request is larger than a form with all its files")

    def new_file(self, *args: Any, **kwargs: Any) -> None:
        """Start counting."""
        super().new_file(*args, **kwargs)
        self.received = 0

    def receive_data_chunk(self, raw_data: bytes, start: int) -> bytes | None:
        """Hand the chunk on, or drop it once the file has become too large."""
        self.received += len(raw_data)
        return None if self.active and self.received > MAX_FILE else raw_data

    def file_complete(self, file_size: int) -> UploadedFile | None:
        """A stand-in for a file that was too large; None leaves the file to the other handlers."""
        if not self.active or self.received <= MAX_FILE:
            return None
        for handler in getattr(self.request, "upload_handlers", []):
            partial = getattr(handler, "file", None)
            if partial is not None:
                partial.close()
        return TooLargeUpload(self.file_name, self.received)
