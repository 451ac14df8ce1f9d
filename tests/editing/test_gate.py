"""Errors keep a page from going live, whichever way it goes; warnings never do."""

import re

import pytest
from django.urls import reverse
from wagtail.models import Locale, Page, TaskState
from wagtail.test.utils.form_data import nested_form_data, rich_text, streamfield
from wagtail_localize.models import StringTranslation, Translation
from wagtail_localize.operations import translate_object

from home.models import NewsIndexPage, NewsPage
from tandem.accounts.roles import Role
from tandem.translation.approval import send_for_approval
from tests.factories.accounts import UserFactory
from tests.factories.editing import body, rich
from tests.factories.pages import NewsPageFactory, section

pytestmark = pytest.mark.django_db
VAGUE = '<p><a href="https://voorbeeld.example/">klik hier</a></p>'
BARE = '<p><a href="https://voorbeeld.example/">www.voorbeeld.example</a></p>'


def form(html: str, **more: object) -> dict:
    """What the editor posts for a news item with one block of paragraphs."""
    return nested_form_data(
        {
            "title": "Nieuws",
            "slug": "nieuws",
            "introduction": "In één zin.",
            "picture": "",
            "published_on": "2026-09-20",
            "place": "",
            "body": streamfield([("rich_text", rich_text(html))]),
            "seo_title": "",
            "search_description": "",
            "comments-TOTAL_FORMS": 0,
            "comments-INITIAL_FORMS": 0,
            **more,
        }
    )


def edit_url(page: Page) -> str:
    return reverse("wagtailadmin_pages:edit", args=[page.pk])


def messages(response) -> str:
    """What the screen says above it."""
    return response.content.decode().split('class="messages"')[1].split("</ul></li>")[0]


@pytest.fixture
def page():
    """A draft."""
    return NewsPageFactory(live=False, slug="nieuws", title="Oud")


@pytest.mark.parametrize("button", ["action-publish", "action-submit"])
def test_errors_hold_up_publication_and_name_their_block(button, page, staff_client):
    response = staff_client(Role.EDITOR).post(edit_url(page), form(VAGUE) | {button: "1"})
    html = response.content.decode()
    assert response.status_code == 200
    assert re.search(r'<li><a href="#(block-|id_body)[^"]*">De link “klik hier”', html)
    assert "klik hier" in response.context["form"].instance.body[0].value.source
    found = NewsPage.objects.get(pk=page.pk)
    assert (found.live, found.workflow_in_progress) == (False, False)


@pytest.mark.parametrize("button", ["action-publish", "action-submit"])
def test_warnings_do_not(button, page, staff_client):
    staff_client(Role.EDITOR).post(edit_url(page), form(BARE) | {button: "1"})
    found = NewsPage.objects.get(pk=page.pk)
    assert (found.live, found.workflow_in_progress) == (
        button == "action-publish",
        button == "action-submit",
    )


def test_draft_is_saved_with_its_errors_and_shows_them(page, staff_client):
    editor = staff_client(Role.EDITOR)
    assert editor.post(edit_url(page), form(VAGUE)).status_code == 302
    html = editor.get(edit_url(page)).content.decode()
    block = NewsPage.objects.get(pk=page.pk).body[0].id
    assert html.count(f'href="#block-{block}-section"') == 1
    assert "finding-error" in html


def test_new_page_is_not_published_with_errors(staff_client):
    where = ["home", "newspage", section(NewsIndexPage).pk]
    url = reverse("wagtailadmin_pages:add", args=where)
    editor = staff_client(Role.EDITOR)
    refused = editor.post(url, form(VAGUE, slug="nieuw") | {"action-publish": "1"})
    assert "De link “klik hier”" in refused.content.decode()
    assert NewsPage.objects.count() == 0
    editor.post(url, form("<p>Tekst</p>", slug="nieuw") | {"action-publish": "1"})
    assert NewsPage.objects.get().live is True


def test_approver_does_not_approve_with_errors_in_the_editor(page, staff_client):
    page.save_revision()
    page.get_workflow().start(page, UserFactory())
    approver = staff_client(Role.APPROVER)
    approve = {"action-workflow-action": "1", "workflow-action-name": "approve"}
    approver.post(edit_url(page), form(VAGUE) | approve)
    assert NewsPage.objects.get(pk=page.pk).live is False
    approver.post(edit_url(page), form("<p>Tekst</p>") | approve)
    assert NewsPage.objects.get(pk=page.pk).live is True


@pytest.mark.parametrize("headers", [{}, {"X-Requested-With": "XMLHttpRequest"}])
def test_errors_are_not_approved_past_the_editor(headers, page, staff_client):
    page.body = body(rich(VAGUE))
    page.save_revision()
    page.get_workflow().start(page, UserFactory())
    state = TaskState.objects.get()
    url = reverse("wagtailadmin_pages:workflow_action", args=[page.pk, "approve", state.pk])
    approver = staff_client(Role.APPROVER)
    answer = approver.post(url, {"comment": "Goed."}, headers=headers)
    assert answer["Location"] == edit_url(page)
    said = messages(approver.get(edit_url(page)))
    assert re.search(rf'<li><a href="{edit_url(page)}#block-[^"]+">De link “klik hier”', said)
    page.refresh_from_db()
    state.refresh_from_db()
    assert (page.live, page.workflow_in_progress) == (False, True)
    assert (state.status, state.comment) == (TaskState.STATUS_IN_PROGRESS, "")


@pytest.mark.parametrize("act", ["publish", "copy", "revert_to_page_revision"])
def test_interface_for_machines_publishes_nothing(act, page, staff_client):
    page.body = body(rich(VAGUE))
    page.save_revision()
    url = reverse("wagtailadmin_api:pages:action", args=[page.pk, act])
    assert staff_client(Role.ADMINISTRATOR).post(url).status_code == 404
    page.refresh_from_db()
    assert (page.live, NewsPage.objects.count()) == (False, 1)


def test_administrator_does_not_publish_in_bulk_with_errors(staff_client):
    good = NewsPageFactory(live=False)
    bad = NewsPageFactory(live=False, body=body(rich(VAGUE)))
    for page in (good, bad):
        page.save_revision()
    url = reverse("wagtail_bulk_action", args=["wagtailcore", "page", "publish"])
    administrator = staff_client(Role.ADMINISTRATOR)
    answer = administrator.post(f"{url}?id={good.pk}&id={bad.pk}", follow=True)
    assert "klik hier" in answer.content.decode()
    assert not NewsPage.objects.filter(live=True).exists()
    administrator.post(f"{url}?id={good.pk}")
    assert list(NewsPage.objects.filter(live=True)) == [good]


def test_pages_below_are_not_published_in_bulk_with_errors(staff_client):
    bad = NewsPageFactory(live=False, body=body(rich(VAGUE)))
    bad.save_revision()
    url = reverse("wagtail_bulk_action", args=["wagtailcore", "page", "publish"])
    url = f"{url}?id={bad.get_parent().pk}"
    administrator = staff_client(Role.ADMINISTRATOR)
    administrator.post(url)
    bad.refresh_from_db()
    assert bad.live is False
    answer = administrator.post(url, {"include_descendants": "on"}, follow=True)
    assert "klik hier" in messages(answer)
    bad.refresh_from_db()
    assert bad.live is False


@pytest.fixture
def french_page():
    """A French page whose texts are translated, with a link that says nothing."""
    dutch = NewsPageFactory(body=body(rich(VAGUE)))
    translate_object(dutch, [Locale.objects.get(language_code="fr")], user=UserFactory())
    page = NewsPage.objects.get(locale__language_code="fr")
    say(page, "<a id='a1'>cliquez ici</a>")
    return page


def say(page: NewsPage, paragraph: str) -> None:
    """Everything in French; the paragraph as given."""
    source = Translation.objects.get(target_locale=page.locale).source
    for segment in source.stringsegment_set.select_related("string", "context"):
        in_body = segment.context.path.startswith("body")
        StringTranslation.objects.update_or_create(
            translation_of=segment.string,
            locale=page.locale,
            context=segment.context,
            defaults={"data": paragraph if in_body else f"fr-{segment.string.data}"[:60]},
        )


def test_translation_with_errors_is_not_sent_for_approval(french_page, staff_client):
    url = reverse("translation:send_for_approval", args=[french_page.pk])
    translator = staff_client(UserFactory(roles=[Role.TRANSLATOR], language="fr"))
    assert "cliquez ici" in translator.get(url).content.decode()
    said = messages(translator.post(url, follow=True))
    block = NewsPage.objects.get(locale__language_code="nl").body[0].id
    assert f'<li><a href="{edit_url(french_page)}#block-{block}-section">' in said
    assert "cliquez ici" in said
    assert TaskState.objects.count() == 0
    say(french_page, "<a id='a1'>Le site de l’exemple</a>")
    translator.post(url)
    assert TaskState.objects.count() == 1


def test_page_with_errors_is_not_approved_on_the_screen_of_approvals(page, staff_client):
    page.body = body(rich(VAGUE))
    page.save_revision()
    page.get_workflow().start(page, UserFactory())
    url = reverse("translation:approve", args=[page.pk])
    approver = staff_client(Role.APPROVER)
    said = messages(approver.post(url, follow=True))
    assert re.search(rf'<li><a href="{edit_url(page)}#block-[^"]+">De link “klik hier”', said)
    assert NewsPage.objects.get(pk=page.pk).live is False
    assert TaskState.objects.get().status == TaskState.STATUS_IN_PROGRESS


def test_what_was_sent_is_approved_whatever_was_written_since(french_page, staff_client):
    say(french_page, "<a id='a1'>Le site de l’exemple</a>")
    send_for_approval(page=french_page, user=UserFactory())
    say(french_page, "<a id='a1'>cliquez ici</a>")
    staff_client(Role.APPROVER).post(reverse("translation:approve", args=[french_page.pk]))
    french_page.refresh_from_db()
    assert french_page.live is True
    assert "Le site de l’exemple" in french_page.body[0].value.source


def test_translation_with_errors_is_not_published_by_an_administrator(
    french_page, staff_client, django_capture_on_commit_callbacks
):
    administrator = staff_client(Role.ADMINISTRATOR)
    answer = administrator.post(edit_url(french_page), {"action": "publish"}, follow=True)
    assert "cliquez ici" in answer.content.decode()
    french_page.refresh_from_db()
    assert french_page.live is False
    say(french_page, "<a id='a1'>Le site de l’exemple</a>")
    with django_capture_on_commit_callbacks(execute=True):
        administrator.post(edit_url(french_page), {"action": "publish"})
    french_page.refresh_from_db()
    assert french_page.live is True
