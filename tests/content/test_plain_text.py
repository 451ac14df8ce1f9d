"""Stored text as paragraphs and lists, always escaped."""

import pytest

from tandem.content.templatetags.plain_text import paragraphs_and_lists


@pytest.mark.parametrize(
    ("text", "html"),
    [
        ("", ""),
        ("Een regel.", "<p>Een regel.</p>"),
        ("Een.\n\nTwee.\nDrie.", "<p>Een.</p><p>Twee.<br>Drie.</p>"),
        ("Doel:\n\n- een;\n- twee.", "<p>Doel:</p><ul><li>een;</li><li>twee.</li></ul>"),
        ("Doel:\r\n- een", "<p>Doel:</p><ul><li>een</li></ul>"),
        (
            "- <b>een</b>\n\n<script>",
            "<ul><li>&lt;b&gt;een&lt;/b&gt;</li></ul><p>&lt;script&gt;</p>",
        ),
    ],
)
def test_paragraphs_and_lists(text, html):
    assert paragraphs_and_lists(text) == html
