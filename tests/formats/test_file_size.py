"""Sizes of files in the words of each language."""

import pytest
from django.utils import translation

from tandem.formats.file_size import file_size


@pytest.mark.parametrize(
    ("size", "dutch", "french"),
    [
        (0, "0 bytes", "0 octets"),
        (1023, "1023 bytes", "1023 octets"),
        (1024, "1,0 kB", "1,0 ko"),
        (15_872, "15,5 kB", "15,5 ko"),
        (1_048_570, "1,0 MB", "1,0 Mo"),  # never 1024,0 kB
        (1_258_291, "1,2 MB", "1,2 Mo"),
        (3 * 1024**3, "3,0 GB", "3,0 Go"),
        (5000 * 1024**3, "5000,0 GB", "5000,0 Go"),
    ],
)
def test_sizes_are_written_as_in_belgium(size, dutch, french):
    for language, expected in (("nl", dutch), ("fr", french)):
        with translation.override(language):
            assert file_size(size).replace("\u00a0", " ") == expected
