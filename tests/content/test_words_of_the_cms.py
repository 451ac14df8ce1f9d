"""Words that the CMS and this site both use keep the meaning that they have in the CMS."""

import pytest
from django.utils.translation import gettext, override

from tandem.accounts.roles import Role


@pytest.mark.parametrize(("language", "words"), [("nl", "tags"), ("fr", "mots-clés")])
def test_pictures_and_files_have_tags_and_not_the_topics_of_the_news(language, words):
    with override(language):
        assert gettext("tags").casefold() == words


@pytest.mark.django_db
@pytest.mark.parametrize(("language", "word"), [("nl", "Bestand"), ("fr", "Fichier")])
def test_the_list_of_documents_names_files_and_not_dossiers(staff_client, language, word):
    editor = staff_client(Role.EDITOR)
    editor.user.wagtail_userprofile.preferred_language = language
    editor.user.wagtail_userprofile.save()
    columns = editor.get("/cms/documents/").context["table"].columns.values()
    assert next(one.label for one in columns if one.name == "filename") == word
