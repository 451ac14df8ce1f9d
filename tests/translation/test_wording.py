"""What wagtail-localize's editor says in English, or without a space, in the CMS in Dutch and French."""

import json
from datetime import UTC, datetime

import pytest
from bs4 import BeautifulSoup
from django.test import override_settings
from django.urls import reverse
from wagtail_localize.models import StringSegment, StringTranslation

from tandem.accounts.roles import Role
from tests.factories.accounts import UserFactory
from tests.translation import desk

pytestmark = pytest.mark.django_db

DUMMY = {"CLASS": "wagtail_localize.machine_translators.dummy.DummyTranslator"}


@pytest.fixture
def target():
    """Translated on the first of March."""
    page = desk.submit(desk.dutch())
    desk.translate(page)
    StringTranslation.objects.update(updated_at=datetime(2026, 3, 1, 12, tzinfo=UTC))
    return page


def editor(staff_client, language: str, target) -> dict:
    """What the editor is told, to somebody who reads the CMS in this language."""
    client = staff_client(UserFactory(roles=[Role.EDITOR], language=language))
    html = client.get(reverse("wagtailadmin_pages:edit", args=[target.pk])).content.decode()
    node = BeautifulSoup(html, "html.parser").select_one(".js-translation-editor")
    return json.loads(node["data-props"])


@pytest.mark.parametrize(
    ("language", "sentence"),
    [("nl", "Handmatig vertaald op 1 maart 2026"), ("fr", "Traduit manuellement le 1er mars 2026")],
)
def test_months_are_in_the_readers_language(staff_client, target, language, sentence):
    comments = {
        row["comment"]
        for row in editor(staff_client, language, target)["initialStringTranslations"]
    }
    assert comments == {sentence}


def test_the_answer_to_a_saved_text_is_written_alike(staff_client, target):
    translation = StringTranslation.objects.first()
    segment = StringSegment.objects.get(
        string=translation.translation_of, context=translation.context
    )
    client = staff_client(UserFactory(roles=[Role.EDITOR], language="fr"))
    running = segment.source.translations.get()
    url = reverse("wagtail_localize:edit_string_translation", args=[running.pk, segment.pk])
    answer = client.put(url, "value=neuf", content_type="application/x-www-form-urlencoded")
    comment = answer.json()["comment"]
    assert comment.startswith("Traduit manuellement le ")
    translation.refresh_from_db()
    assert f"{translation.updated_at:%B}" not in comment


@override_settings(WAGTAILLOCALIZE_MACHINE_TRANSLATOR=DUMMY)
def test_what_follows_a_word_of_a_button_keeps_its_distance(staff_client, target):
    """The words of both translations lost the space at their end: *Publier dansFrançais*."""
    told = editor(staff_client, "fr", target)
    assert told["locale"]["displayName"] == " Français"
    assert told["machineTranslator"]["name"].startswith(" ")
