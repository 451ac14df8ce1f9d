"""Make the TrueType fonts for the PDFs out of the fontsource package (maintainers only).

    npm pack @fontsource/public-sans && tar xzf fontsource-public-sans-*.tgz
    uv run --with fonttools --with brotli python frontend/fonts.py package/files

Without a folder it only covers the missing characters in the font of the web pages, which is kept as it is.

fontsource cuts a family into subsets and names every cut "Thin"; typst wants one file per style with
Latin and Latin Extended together and honest names. Two characters that Dutch and French texts need and
the subsets lack are pointed at their plain sisters: the narrow no-break space and the no-break hyphen.
Public Sans is under the SIL Open Font License without a reserved name, so this is allowed; the licence
lies beside the fonts.
"""

import sys
import tempfile
from pathlib import Path

from fontTools.merge import Merger
from fontTools.ttLib import TTFont

SITE = Path(__file__).resolve().parents[1] / "site" / "tandem"
TARGET = SITE / "pdf" / "fonts"
WEB = SITE / "content" / "static" / "tandem" / "fonts" / "publicsans.woff2"
STYLES = {
    "Regular": ("400-normal", 400),
    "Bold": ("700-normal", 700),
    "Italic": ("400-italic", 400),
}
SISTERS = {0x202F: 0x00A0, 0x2011: 0x002D, 0x2212: 0x002D}
FAMILY_NAMES = {1, 3, 4, 6, 16, 17, 21, 22, 25}


def unpack(source: Path, into: Path) -> str:
    """Write the woff2 as plain TrueType, which the merger wants; return its path."""
    font = TTFont(source)
    font.flavor = None
    target = into / f"{source.stem}.ttf"
    font.save(target)
    return str(target)


def rename(font: TTFont, style: str, weight: int) -> None:
    """Give the font the names and flags of its style."""
    names = font["name"]
    names.names = [record for record in names.names if record.nameID not in FAMILY_NAMES]
    full = "Public Sans" if style == "Regular" else f"Public Sans {style}"
    for number, text in {
        1: "Public Sans",
        2: style,
        3: f"2.001;Tandem;PublicSans-{style}",
        4: full,
        6: f"PublicSans-{style}",
    }.items():
        names.setName(text, number, 3, 1, 0x409)
    font["OS/2"].usWeightClass = weight
    font["OS/2"].fsSelection = {"Regular": 0x40, "Bold": 0x20, "Italic": 0x01}[style]
    font["head"].macStyle = {"Regular": 0, "Bold": 1, "Italic": 2}[style]


def cover_sisters(font: TTFont) -> None:
    """Point the missing spaces and hyphens at glyphs that look the same."""
    for table in font["cmap"].tables:
        if table.isUnicode():
            for code, sister in SISTERS.items():
                if code not in table.cmap and sister in table.cmap:
                    table.cmap[code] = table.cmap[sister]


def make(files: Path, style: str) -> Path:
    """Merge the Latin and Latin Extended cuts of one style into one TrueType file."""
    cut, weight = STYLES[style]
    with tempfile.TemporaryDirectory() as folder:
        parts = [
            unpack(files / f"public-sans-{script}-{cut}.woff2", Path(folder))
            for script in ("latin", "latin-ext")
        ]
        font = Merger().merge(parts)
    rename(font, style, weight)
    cover_sisters(font)
    target = TARGET / f"PublicSans-{style}.ttf"
    font.save(target)
    return target


def cover_web() -> Path:
    """Without its own narrow space the browser takes one of another font, which is hardly seen."""
    font = TTFont(WEB)
    cover_sisters(font)
    font.save(WEB)
    return WEB


if __name__ == "__main__":
    made = [make(Path(sys.argv[1]), name) for name in STYLES] if sys.argv[1:] else [cover_web()]
    for path in made:
        sys.stdout.write(f"{path}\n")
