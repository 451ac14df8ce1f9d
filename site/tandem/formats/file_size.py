"""The size of a file as people in Belgium write it: `1,2 MB`, `1,2 Mo`."""

from django.utils.formats import number_format

from tandem.formats.language import current_language

UNITS = {"nl": ("bytes", "kB", "MB", "GB"), "fr": ("octets", "ko", "Mo", "Go")}
STEP = 1024


def file_size(size: int) -> str:
    """`15,5 kB` of 15872 bytes, in the reader's language; a space that does not break."""
    units = UNITS[current_language()]
    value, power = float(size), 0
    while round(value, 1) >= STEP and power < len(units) - 1:
        value, power = value / STEP, power + 1
    figure = number_format(round(value, 1), 1) if power else str(size)
    return f"{figure}\u00a0{units[power]}"
