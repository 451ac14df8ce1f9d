"""French puts a narrow no-break space before : ; ! ? and inside « »: a sign never begins a line."""

import re

import polib
import pytest
from django.conf import settings

BREAKS = re.compile(r"[\w»”’)%…] [:;!?»]|« ")


def texts() -> list[str]:
    catalogue = polib.pofile(settings.BASE_DIR / "locale/fr/LC_MESSAGES/django.po")
    return [
        text
        for entry in catalogue
        for text in (entry.msgstr, *entry.msgstr_plural.values())
        if text
    ]


def test_no_sign_of_a_french_text_begins_a_line():
    assert [text for text in texts() if BREAKS.search(text)] == []


@pytest.mark.parametrize(
    ("text", "breaks"),
    [("Qui ?", True), ("« Oui\u202f»", True), ("Qui\u202f?", False), ("à 10:30", False)],
)
def test_the_rule_itself(text, breaks):
    assert bool(BREAKS.search(text)) is breaks


COLON = re.compile(r"(?:\}\}|%\}|>): ")
WHOLE_SENTENCES = re.compile(r"\{% blocktranslate.*?\{% endblocktranslate %\}", re.DOTALL)


def test_no_template_writes_a_colon_after_a_text_of_either_language():
    """`{% colon %}` has the space that French wants; a translated sentence has its own."""
    folder = settings.BASE_DIR / "templates"
    wrong = [
        str(path.relative_to(folder))
        for path in sorted(folder.rglob("*.html"))
        if COLON.search(WHOLE_SENTENCES.sub("", path.read_text(encoding="utf-8")))
    ]
    assert wrong == []
