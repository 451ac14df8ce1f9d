"""From Dutch to French: translated, sent for approval, approved; never live by itself."""

import json
import re
from functools import partial
from html import unescape

import pytest
from django.urls import reverse
from wagtail.models import Locale, TaskState, WorkflowState
from wagtail_localize.models import StringTranslation, Translation
from wagtail_localize.operations import translate_object

from home.models import NewsPage
from tandem.accounts.roles import Role
from tandem.translation.approval import ApprovalRefused, missing_texts, send_for_approval
from tests.factories.accounts import UserFactory
from tests.factories.pages import NewsPageFactory
from tests.racing import all_at_once

pytestmark = pytest.mark.django_db


@pytest.fixture
def dutch_page():
    """A live Dutch news item."""
    page = NewsPageFactory(title="Groot nieuws", slug="groot-nieuws", introduction="Kort.")
    page.save_revision().publish()
    return NewsPage.objects.get(pk=page.pk)


@pytest.fixture
def french_page(dutch_page):
    """The French page as submitting for translation leaves it."""
    translate_object(dutch_page, [Locale.objects.get(language_code="fr")], user=UserFactory())
    return NewsPage.objects.get(locale__language_code="fr")


def translate(page: NewsPage, **texts: str) -> Translation:
    """Say everything in French: by the path of the text, or the same text with a sign before it."""
    translation = Translation.objects.get(target_locale=page.locale)
    for segment in translation.source.stringsegment_set.select_related("string", "context"):
        StringTranslation.objects.update_or_create(
            translation_of=segment.string,
            locale=page.locale,
            context=segment.context,
            defaults={"data": texts.get(segment.context.path, f"fr-{segment.string.data}")},
        )
    return translation


def approve(page: NewsPage, approver) -> None:
    state = TaskState.objects.get(status=TaskState.STATUS_IN_PROGRESS)
    state.task.specific.on_action(state, approver, "approve")
    page.refresh_from_db()


def test_submitting_for_translation_publishes_nothing(french_page, client):
    assert (french_page.live, french_page.alias_of) == (False, None)
    assert client.get(f"/fr/actualites/{french_page.slug}/").status_code == 404


def test_untranslated_page_cannot_be_sent(french_page):
    with pytest.raises(ApprovalRefused):
        send_for_approval(page=french_page, user=UserFactory())
    assert TaskState.objects.count() == 0


def test_translated_page_goes_live_when_approved(french_page, client):
    translate(french_page, title="Grande nouvelle", slug="grande-nouvelle")
    send_for_approval(page=french_page, user=UserFactory())
    french_page.refresh_from_db()
    assert french_page.live is False
    approve(french_page, UserFactory(roles=[Role.APPROVER]))
    assert (french_page.live, french_page.title) == (True, "Grande nouvelle")
    html = client.get("/fr/actualites/grande-nouvelle/").content.decode()
    assert "<h1>Grande nouvelle</h1>" in html


def test_new_texts_of_a_live_page_wait_for_approval(french_page):
    translate(french_page, title="Grande nouvelle", slug="grande-nouvelle")
    send_for_approval(page=french_page, user=UserFactory())
    approve(french_page, UserFactory(roles=[Role.APPROVER]))
    translate(french_page, title="Très grande nouvelle", slug="grande-nouvelle")
    send_for_approval(page=french_page, user=UserFactory())
    french_page.refresh_from_db()
    assert (french_page.live, french_page.title) == (True, "Grande nouvelle")
    approve(french_page, UserFactory(roles=[Role.APPROVER]))
    assert french_page.title == "Très grande nouvelle"


def test_facts_stay_those_of_the_source(dutch_page, french_page):
    assert french_page.published_on == dutch_page.published_on


def test_page_that_waits_is_not_sent_twice(french_page):
    translate(french_page)
    send_for_approval(page=french_page, user=UserFactory())
    with pytest.raises(ApprovalRefused):
        send_for_approval(page=NewsPage.objects.get(pk=french_page.pk), user=UserFactory())


def test_translator_sends_and_approver_approves_on_screen(french_page, staff_client):
    translate(french_page, title="Grande nouvelle", slug="grande-nouvelle")
    url = reverse("translation:send_for_approval", args=[french_page.pk])
    edit_url = reverse("wagtailadmin_pages:edit", args=[french_page.pk])
    translator = staff_client(UserFactory(roles=[Role.TRANSLATOR], language="fr"))
    assert url in translator.get(edit_url).content.decode()
    assert translator.post(url)["Location"] == url
    action = reverse("translation:approve", args=[french_page.pk])
    assert action not in translator.get(url).content.decode()
    translator.post(action)
    french_page.refresh_from_db()
    assert french_page.live is False
    approver = staff_client(Role.APPROVER)
    assert action in approver.get(url).content.decode()
    approver.post(action, {"comment": ""})
    french_page.refresh_from_db()
    assert (french_page.live, french_page.title) == (True, "Grande nouvelle")


def test_nobody_else_opens_the_screen(french_page, staff_client):
    url = reverse("translation:send_for_approval", args=[french_page.pk])
    assert staff_client(Role.CALLS_MANAGER).get(url).status_code in (302, 403)
    assert staff_client(Role.CALLS_MANAGER).post(url).status_code in (302, 403)
    assert TaskState.objects.count() == 0


def test_administrator_does_not_publish_what_is_not_translated(french_page, staff_client):
    edit_url = reverse("wagtailadmin_pages:edit", args=[french_page.pk])
    administrator = staff_client(Role.ADMINISTRATOR)
    administrator.post(edit_url, {"action": "publish"})
    french_page.refresh_from_db()
    assert french_page.live is False
    translation = translate(french_page, title="Grande nouvelle", slug="grande-nouvelle")
    assert missing_texts(translation) == 0


def test_syncing_never_publishes(
    dutch_page, french_page, staff_client, django_capture_on_commit_callbacks
):
    source = Translation.objects.get().source
    url = reverse("wagtail_localize:update_translations", args=[source.pk])
    editor = staff_client(Role.EDITOR)
    assert "publish_translations" not in editor.get(url).content.decode()
    with django_capture_on_commit_callbacks(execute=True):
        assert editor.post(url, {"publish_translations": "on"}).status_code == 302
    french_page.refresh_from_db()
    assert french_page.live is False


def test_after_the_approval_there_is_nothing_to_send_until_something_changes(
    french_page, staff_client
):
    approver = staff_client(Role.APPROVER)
    url = reverse("translation:send_for_approval", args=[french_page.pk])
    translate(french_page, title="Grande nouvelle", slug="grande-nouvelle")
    assert approver.get(url).context["has_news"] is True
    send_for_approval(page=french_page, user=UserFactory())
    approve(NewsPage.objects.get(pk=french_page.pk), approver.user)
    assert approver.get(url).context["has_news"] is False
    translate(french_page, title="Très grande nouvelle", slug="grande-nouvelle")
    assert approver.get(url).context["has_news"] is True


def props(client, page: NewsPage) -> dict:
    """What the side-by-side editor is told."""
    html = client.get(reverse("wagtailadmin_pages:edit", args=[page.pk])).content.decode()
    return json.loads(unescape(re.search(r'data-props="([^"]*)"', html)[1]))


def test_a_translator_is_offered_nothing_that_is_refused_to_her(french_page, staff_client):
    translator = staff_client(UserFactory(roles=[Role.TRANSLATOR], language="fr"))
    assert set(props(translator, french_page)["perms"].values()) == {False}
    offered = props(staff_client(Role.ADMINISTRATOR), french_page)
    assert (offered["perms"]["canDelete"], offered["perms"]["canPublish"]) == (True, True)
    assert offered["links"]["convertToAliasUrl"] is None


@pytest.mark.django_db(transaction=True)
def test_two_clicks_at_once_send_it_once():
    page = NewsPageFactory()
    page.save_revision().publish()
    people = [UserFactory(), UserFactory()]

    results = all_at_once(
        [
            partial(send_for_approval, page=NewsPage.objects.get(pk=page.pk), user=one)
            for one in people
        ]
    )

    assert {type(result) for result in results} == {ApprovalRefused, WorkflowState}
    assert page.workflow_states.count() == 1


def test_an_address_with_spaces_is_refused_and_named(french_page, staff_client):
    translate(french_page, title="Grande nouvelle", slug="journée de test")
    translator = staff_client(UserFactory(roles=[Role.TRANSLATOR], language="fr"))
    answer = translator.post(f"/cms/translation/page/{french_page.pk}/approval/", follow=True)
    (message,) = answer.context["messages"]
    assert "Un texte n’est pas encore correct. Corrigez-le d’abord." in unescape(str(message))
    assert "Slug\u202f: " in unescape(str(message))
    assert TaskState.objects.count() == 0
