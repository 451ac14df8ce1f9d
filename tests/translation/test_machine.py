"""A machine may make the first version: off by default, marked as such, and to be looked at."""

import environ
import pytest
from django.core.exceptions import ImproperlyConfigured
from django.test import override_settings
from django.urls import reverse
from wagtail.models import Page
from wagtail_localize.machine_translators.dummy import DummyTranslator
from wagtail_localize.models import StringTranslation

from tandem.accounts.roles import Role
from tandem.settings.translator import machine_translator, required_of
from tandem.translation.approval import missing_texts
from tandem.translation.machine import untouched
from tests.factories.accounts import UserFactory
from tests.translation import desk

pytestmark = pytest.mark.django_db

DUMMY = {"CLASS": "wagtail_localize.machine_translators.dummy.DummyTranslator"}


#: A machine of ours on which nothing listens, and one that asks for a key that it does not get.
NOWHERE = {
    "CLASS": "wagtail_localize.machine_translators.libretranslate.LibreTranslator",
    "OPTIONS": {"LIBRETRANSLATE_URL": "http://127.0.0.1:9", "API_KEY": "k", "TIMEOUT": 10},
}
REFUSING = {"CLASS": f"{__name__}.Refusing"}


class Refusing(DummyTranslator):
    """A service that answers with a reason instead of texts."""

    def translate(self, *_args):
        return {"message": "Quota exceeded"}["translations"]


@pytest.fixture
def target():
    """A French draft, nothing translated."""
    return desk.submit(desk.dutch())


def translator():
    return UserFactory(roles=[Role.TRANSLATOR], language="fr")


def of(target):
    from tandem.content.drafts import running_translation

    return running_translation(target)


def start(client, target):
    url = reverse("wagtail_localize:machine_translate", args=[of(target).pk])
    return client.post(url, follow=True)


def env(**variables: str) -> environ.Env:
    found = environ.Env()
    found.ENVIRON = variables
    return found


# --- Settings ------------------------------------------------------------------------------------


def test_off_by_default(settings, staff_client, target):
    assert settings.WAGTAILLOCALIZE_MACHINE_TRANSLATOR is None
    assert (machine_translator(env()), required_of(env())) == (None, {})
    assert start(staff_client(translator()), target).status_code == 404


def test_services_and_what_they_need():
    deepl = env(TRANSLATOR="DeepL", TRANSLATOR_KEY="k")
    assert machine_translator(deepl) == {
        "CLASS": "wagtail_localize.machine_translators.deepl.DeepLTranslator",
        "OPTIONS": {"AUTH_KEY": "k", "TIMEOUT": 10},
    }
    libre = env(TRANSLATOR="libretranslate", TRANSLATOR_URL="https://t.example", TRANSLATOR_KEY="k")
    assert machine_translator(libre)["OPTIONS"] == {
        "LIBRETRANSLATE_URL": "https://t.example",
        "API_KEY": "k",
        "TIMEOUT": 10,
    }
    assert set(required_of(libre)) == {"TRANSLATOR_URL", "TRANSLATOR_KEY"}


def test_an_unknown_service_is_named():
    with pytest.raises(ImproperlyConfigured, match="deepl, dummy, libretranslate"):
        machine_translator(env(TRANSLATOR="babelfish"))


# --- Work ----------------------------------------------------------------------------------------


@override_settings(WAGTAILLOCALIZE_MACHINE_TRANSLATOR=DUMMY)
def test_texts_of_a_machine_are_marked_and_those_of_people_stay(staff_client, target):
    translation = desk.translate(target, title="Grande nouvelle")
    StringTranslation.objects.filter(context__path="introduction").delete()
    start(staff_client(translator()), target)
    made = untouched(translation).get()
    assert (made.context.path, made.data) == ("introduction", "goed. en Kort")
    assert StringTranslation.objects.get(context__path="title").data == "Grande nouvelle"


@override_settings(WAGTAILLOCALIZE_MACHINE_TRANSLATOR=DUMMY)
def test_sending_tells_how_many_nobody_looked_at(staff_client, target):
    client = staff_client(translator())
    start(client, target)
    number = untouched(of(target)).count()
    screen = reverse("translation:send_for_approval", args=[target.pk])
    page = client.get(screen)
    assert page.context["machine_number"] == number == 3
    assert 'name="read"' in page.content.decode()
    client.post(screen)
    assert desk.fresh(target).workflow_in_progress is False
    client.post(screen, {"read": "on"})
    assert desk.fresh(target).workflow_in_progress is True
    approver = staff_client(Role.APPROVER).get(screen)
    assert approver.context["machine_number"] == number  # the approver reads it too


@override_settings(WAGTAILLOCALIZE_MACHINE_TRANSLATOR=DUMMY)
def test_a_text_that_was_saved_again_is_hers(staff_client, target):
    client = staff_client(translator())
    start(client, target)
    translation = of(target)
    for segment in translation.source.stringsegment_set.all():
        url = reverse("wagtail_localize:edit_string_translation", args=[translation.pk, segment.pk])
        client.put(url, "value=lu-et-approuve", content_type="application/x-www-form-urlencoded")
    assert untouched(translation).count() == 0
    client.post(reverse("translation:send_for_approval", args=[target.pk]))
    assert desk.fresh(target).workflow_in_progress is True


def said(answer) -> list[tuple[str, str]]:
    """What the screen says: level and text."""
    return [(message.level_tag, str(message)) for message in answer.context["messages"]]


@pytest.mark.parametrize("machine", [NOWHERE, REFUSING])
def test_a_service_that_does_not_answer_changes_nothing(staff_client, settings, target, machine):
    settings.WAGTAILLOCALIZE_MACHINE_TRANSLATOR = machine
    translation = desk.translate(target, title="Grande nouvelle")
    StringTranslation.objects.filter(context__path="introduction").delete()
    before = list(StringTranslation.objects.values_list("data", "translation_type"))
    answer = start(staff_client(translator()), target)
    assert answer.status_code == 200
    ((level, text),) = said(answer)
    assert (level, text.split(".")[0]) == ("error", "Le service de traduction n’a pas répondu")
    assert list(StringTranslation.objects.values_list("data", "translation_type")) == before
    assert untouched(translation).count() == 0


@pytest.mark.parametrize("machine", [NOWHERE, REFUSING])
def test_syncing_goes_on_without_a_machine_that_does_not_answer(
    staff_client, settings, target, machine
):
    settings.WAGTAILLOCALIZE_MACHINE_TRANSLATOR = machine
    desk.translate(target)
    source = Page.objects.get(translation_key=target.translation_key, locale__language_code="nl")
    page = source.specific
    page.introduction = "Iets heel anders."
    page.save_revision().publish()
    url = reverse("wagtail_localize:update_translations", args=[of(target).source_id])
    answer = staff_client(Role.EDITOR).post(url, {"use_machine_translation": "on"}, follow=True)
    assert answer.status_code == 200
    assert [level for level, _text in said(answer)] == ["success", "error"]
    assert missing_texts(of(target)) == 1  # the new text waits for a translator
    assert StringTranslation.objects.filter(data="fr-Groot nieuws").exists()


@override_settings(WAGTAILLOCALIZE_MACHINE_TRANSLATOR=DUMMY)
def test_nothing_left_says_so(staff_client, target):
    desk.translate(target)
    before = list(StringTranslation.objects.values_list("data", "translation_type"))
    answer = start(staff_client(translator()), target)
    assert len(answer.context["messages"]) == 1
    assert list(StringTranslation.objects.values_list("data", "translation_type")) == before


@override_settings(WAGTAILLOCALIZE_MACHINE_TRANSLATOR=DUMMY)
def test_syncing_may_ask_the_machine_and_still_publishes_nothing(
    staff_client, target, django_capture_on_commit_callbacks
):
    url = reverse("wagtail_localize:update_translations", args=[of(target).source_id])
    with django_capture_on_commit_callbacks(execute=True):
        staff_client(Role.EDITOR).post(
            url, {"use_machine_translation": "on", "publish_translations": "on"}
        )
    assert (untouched(of(target)).count(), desk.fresh(target).live) == (3, False)
