"""A folder of templates with one plain letter in it."""

from pathlib import Path

import pytest

PLAIN = """
#let data = json("data.json")
#set document(title: data.title)
#set text(font: "Public Sans", lang: data.language, region: "be")
= #data.title
#for line in data.text.split("\\n") [#par(line)]
"""


@pytest.fixture
def templates(tmp_path: Path, settings) -> Path:
    """The folder `templates/letters`, with `plain.typ`."""
    folder = tmp_path / "templates" / "letters"
    folder.mkdir(parents=True)
    (folder / "plain.typ").write_text(PLAIN)
    settings.BASE_DIR = tmp_path
    return folder
