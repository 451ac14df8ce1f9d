"""Pages go live through the workflow; editors publish urgent news alone, and it is recorded."""

import pytest
from django.urls import reverse
from wagtail.models import Page, TaskState
from wagtail.test.utils.form_data import nested_form_data, rich_text, streamfield

from home.models import NewsPage, StandardPage
from tandem.accounts.roles import Role
from tandem.audit.models import Entry
from tests.factories.accounts import UserFactory
from tests.factories.pages import NewsPageFactory, StandardPageFactory

pytestmark = pytest.mark.django_db


def form(title: str, **more: object) -> dict:
    """What the editor posts for a page with one paragraph."""
    return nested_form_data(
        {
            "title": title,
            "slug": "pagina",
            "introduction": "In één zin.",
            "picture": "",
            "body": streamfield([("rich_text", rich_text("<p>Tekst</p>"))]),
            "seo_title": "",
            "search_description": "",
            "comments-TOTAL_FORMS": 0,
            "comments-INITIAL_FORMS": 0,
            **more,
        }
    )


def edit_url(page: Page) -> str:
    return reverse("wagtailadmin_pages:edit", args=[page.pk])


@pytest.mark.parametrize("language", ["nl", "fr"])
def test_editor_submits_and_approver_publishes(language, staff_client, client):
    page = StandardPageFactory(language=language, live=False, title="Ontwerp", slug="pagina")
    staff_client(Role.EDITOR).post(edit_url(page), form("Over ons") | {"action-submit": "1"})
    page.refresh_from_db()
    assert (page.live, page.workflow_in_progress) == (False, True)
    assert page.current_workflow_state.workflow.name == f"Publication ({language})"
    state = TaskState.objects.get()
    action = reverse("wagtailadmin_pages:workflow_action", args=[page.pk, "approve", state.pk])
    staff_client(Role.APPROVER).post(action, {"comment": ""})
    page.refresh_from_db()
    assert (page.live, page.title) == (True, "Over ons")
    assert "<h1>Over ons</h1>" in client.get(page.url).content.decode()


def test_editor_does_not_publish_outside_the_news(staff_client):
    page = StandardPageFactory(title="Zoals het was", slug="pagina")
    staff_client(Role.EDITOR).post(edit_url(page), form("Zo maar") | {"action-publish": "1"})
    assert StandardPage.objects.get(pk=page.pk).title == "Zoals het was"
    assert page.permissions_for_user(UserFactory(roles=[Role.EDITOR])).can_publish() is False


def test_editor_does_not_approve(staff_client):
    page = StandardPageFactory(live=False, slug="pagina")
    editor = staff_client(Role.EDITOR)
    editor.post(edit_url(page), form("Over ons") | {"action-submit": "1"})
    state = TaskState.objects.get()
    action = reverse("wagtailadmin_pages:workflow_action", args=[page.pk, "approve", state.pk])
    editor.post(action, {"comment": ""})
    page.refresh_from_db()
    assert page.live is False


def test_editor_publishes_urgent_news_and_it_is_recorded(staff_client):
    page = NewsPageFactory(live=False, slug="pagina")
    editor = staff_client(Role.EDITOR)
    posted = form("Dringend", published_on="2026-09-20", place="") | {"action-publish": "1"}
    editor.post(edit_url(page), posted)
    found = NewsPage.objects.get(pk=page.pk)
    assert (found.live, found.title) == (True, "Dringend")
    entry = Entry.objects.get(verb="page.published_directly")
    assert (entry.actor_id, entry.subject) == (editor.user.pk, f"home.newspage:{page.pk}")


@pytest.mark.parametrize("role", [Role.TRANSLATOR, Role.CALLS_MANAGER])
def test_these_roles_create_no_pages(role):
    page = StandardPageFactory()
    assert page.permissions_for_user(UserFactory(roles=[role])).can_add_subpage() is False


def test_administrator_publishes_everything():
    page = StandardPageFactory()
    rights = page.permissions_for_user(UserFactory(roles=[Role.ADMINISTRATOR]))
    assert (rights.can_publish(), rights.can_unpublish(), rights.can_delete()) == (True, True, True)
