"""Where applicants' files lie."""

import stat
from pathlib import Path

import pytest
from django.core.files.base import ContentFile
from django.core.files.storage import storages


def test_private_file_is_readable_by_the_process_alone():
    storage = storages["private"]
    name = storage.save("applications/some-uuid", ContentFile(b"secret"))
    try:
        path = Path(storage.path(name))
        assert path.read_bytes() == b"secret"
        assert stat.S_IMODE(path.stat().st_mode) == 0o600
        assert stat.S_IMODE(path.parent.stat().st_mode) == 0o700
    finally:
        storage.delete(name)


def test_private_file_has_no_address():
    with pytest.raises(ValueError):
        storages["private"].url("applications/some-uuid")
