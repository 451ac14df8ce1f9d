"""A label and what is said of it, in one line: `Title: fill this in.`"""

from tandem.formats.language import current_language


def labelled(label: object, text: object) -> str:
    """With a colon between them; a label that is a sentence or a question of its own needs none."""
    label = str(label).rstrip()
    if label.endswith((".", "?", "!", ":")):
        return f"{label} {text}"
    return f"{label}{colon()} {text}"


def colon() -> str:
    """French keeps a narrow space before it, at which no line breaks."""
    return "\u202f:" if current_language() == "fr" else ":"
