"""Which characters our fonts can draw: a strict PDF is refused for one that they cannot."""

import struct
from functools import lru_cache
from pathlib import Path

FONTS = Path(__file__).resolve().parent / "fonts"


@lru_cache(maxsize=1)
def covered() -> frozenset[int]:
    """The code points that every style of Public Sans has a glyph for."""
    styles = [_code_points(path.read_bytes()) for path in sorted(FONTS.glob("*.ttf"))]
    return frozenset.intersection(*styles)


def _code_points(font: bytes) -> frozenset[int]:
    """Read the `cmap` table (OpenType, format 4: the only one in our fonts)."""
    (tables,) = struct.unpack_from(">H", font, 4)
    offsets = {
        tag: offset
        for tag, _sum, offset, _length in struct.iter_unpack(">4sIII", font[12 : 12 + 16 * tables])
    }
    cmap = offsets[b"cmap"]
    (subtables,) = struct.unpack_from(">H", font, cmap + 2)
    points: set[int] = set()
    for number in range(subtables):
        _platform, _encoding, offset = struct.unpack_from(">HHI", font, cmap + 4 + 8 * number)
        points |= _format_4(font, cmap + offset)
    return frozenset(points)


def _format_4(font: bytes, at: int) -> set[int]:
    """The code points of one subtable; glyph 0 is the box for *missing* and does not count."""
    kind, _length, _language, twice = struct.unpack_from(">4H", font, at)
    if kind != 4:
        return set()
    count = twice // 2
    ends = struct.unpack_from(f">{count}H", font, at + 14)
    starts = struct.unpack_from(f">{count}H", font, at + 16 + twice)
    deltas = struct.unpack_from(f">{count}H", font, at + 16 + 2 * twice)
    ranges_at = at + 16 + 3 * twice
    ranges = struct.unpack_from(f">{count}H", font, ranges_at)
    points = set()
    for index, (start, end) in enumerate(zip(starts, ends, strict=True)):
        for point in range(start, end + 1):
            glyph = point
            if ranges[index]:
                where = ranges_at + 2 * index + ranges[index] + 2 * (point - start)
                (glyph,) = struct.unpack_from(">H", font, where)
            if glyph and (glyph + deltas[index]) % 65536:
                points.add(point)
    return points - {0xFFFF}
