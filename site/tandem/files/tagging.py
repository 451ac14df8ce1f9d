"""Whether a PDF has tags: without them a screen reader cannot tell a heading from a footnote."""

from typing import BinaryIO


def is_tagged(file: BinaryIO) -> bool | None:
    """True where the PDF says that it is tagged and has a tree of tags; None where it is no PDF.

    Tags can be there and be bad: this finds the files that certainly cannot be read.
    """
    import pikepdf  # slow to load, and few processes look into a PDF

    file.seek(0)
    if file.read(5) != b"%PDF-":
        return None
    file.seek(0)
    try:
        with pikepdf.open(file, suppress_warnings=True) as document:
            marked = document.Root.get("/MarkInfo", pikepdf.Dictionary()).get("/Marked", False)
            return bool(marked) and "/StructTreeRoot" in document.Root
    except Exception:  # broken or protected: nobody can say that it has tags
        return False
    finally:
        file.seek(0)
