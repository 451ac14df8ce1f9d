"""The windows in which one chooses a picture or a file speak the language of the editor."""

import re

import pytest

from tandem.accounts.roles import Role

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize("room", ["images", "documents"])
@pytest.mark.parametrize(("language", "word"), [("nl", "Zoeken"), ("fr", "Rechercher")])
def test_the_first_tab_is_in_the_language_of_the_editor(staff_client, room, language, word):
    editor = staff_client(Role.EDITOR)
    editor.user.wagtail_userprofile.preferred_language = language
    editor.user.wagtail_userprofile.save()
    html = editor.get(f"/cms/{room}/chooser/").json()["html"]
    tab = re.search(r'id="tab-label-search".*?</a>', html, re.DOTALL)
    assert word in tab.group()
