"""What waits for whom on the home page of the CMS, and what it costs."""

import re
from datetime import timedelta

import pytest
from django.contrib.contenttypes.models import ContentType
from django.urls import reverse
from django.utils import timezone
from wagtail.models import GroupApprovalTask, Locale, Page, Revision
from wagtail_localize.operations import translate_object

from tandem.accounts.roles import Role
from tandem.content.desk import desk_panel, desk_panels
from tandem.editing.models import LinkCheck, LinkState
from tests.factories.accounts import UserFactory
from tests.factories.editing import LinkCheckFactory
from tests.factories.help_pages import StatementPageFactory
from tests.factories.pages import (
    CallPageFactory,
    NewsPageFactory,
    PracticePageFactory,
    SiteImageFactory,
    StandardPageFactory,
)
from tests.factories.practices import SharedPracticeFactory

pytestmark = pytest.mark.django_db
HOME = "/cms/"


def titles(key: str, user) -> list[str]:
    """What this panel shows to this person."""
    panel = desk_panel(key)
    return [panel.row(item).title for item in panel.found(user)]


def languages(key: str, user) -> list[str]:
    """In which language the titles of this panel are."""
    panel = desk_panel(key)
    return [panel.row(item).language for item in panel.found(user)]


def keys(user) -> list[str]:
    return [panel.key for panel in desk_panels(user)]


def person(role: Role, **more):
    return UserFactory(roles=[role], **more)


def draft(user, **more) -> Page:
    """A page that this person saved last."""
    page = NewsPageFactory(live=False, **more)
    page.save_revision(user=user)
    return page


def test_each_role_has_its_own_panels():
    writing = [
        "drafts", "sent", "shared-practices", "translations", "going-live", "expiring",
        "broken-links", "statements-due", "pages-without-description",
        "pictures-without-description",
    ]  # fmt: skip
    assert keys(person(Role.EDITOR)) == writing
    assert keys(person(Role.ADMINISTRATOR)) == writing
    assert keys(person(Role.APPROVER)) == ["approvals", *writing]
    assert keys(person(Role.TRANSLATOR)) == ["sent", "translations", "going-live", "expiring"]
    assert keys(person(Role.CALLS_MANAGER)) == []
    assert keys(UserFactory()) == []


def test_my_drafts_are_mine_and_not_published():
    me, colleague = person(Role.EDITOR), person(Role.EDITOR)
    draft(me, title="Van mij")
    draft(colleague, title="Van een ander")
    NewsPageFactory(title="Gepubliceerd", owner=me)
    changed = NewsPageFactory(title="Oud")
    changed.title = "Gewijzigd"
    changed.save_revision(user=me)
    assert titles("drafts", me) == ["Gewijzigd", "Van mij"]


def test_what_translators_write_is_no_draft_of_mine():
    me = person(Role.EDITOR)
    dutch = NewsPageFactory(title="Nieuws")
    translate_object(dutch, [Locale.objects.get(language_code="fr")], user=me)
    french = Page.objects.get(translation_key=dutch.translation_key, locale__language_code="fr")
    assert (french.latest_revision.user, french.has_unpublished_changes) == (me, True)
    assert titles("drafts", me) == []


def test_sent_page_moves_from_drafts_to_those_who_approve():
    me, approver = person(Role.EDITOR), person(Role.APPROVER)
    page = draft(me, title="Klaar")
    page.get_workflow().start(page, me)
    assert titles("drafts", me) == []
    assert titles("sent", me) == ["Klaar"]
    assert titles("approvals", approver) == ["Klaar"]
    for key, user in (("sent", me), ("approvals", approver)):
        assert languages(key, user) == ["nl"]
    GroupApprovalTask.objects.get(name__endswith="(nl)").groups.clear()
    assert titles("approvals", approver) == []
    GroupApprovalTask.objects.get(name__endswith="(nl)").groups.add(*approver.groups.all())
    page.current_workflow_task_state.reject(user=approver, comment="Nog iets")
    assert titles("approvals", approver) == []
    assert titles("sent", me) == ["Klaar"]
    (state,) = desk_panel("sent").found(me)
    assert desk_panel("sent").row(state).note == "er werden wijzigingen gevraagd"


def test_pages_without_description_are_live_and_truly_without():
    editor = person(Role.EDITOR)
    NewsPageFactory(title="Kaal", introduction="")
    NewsPageFactory(title="Ingeleid")
    NewsPageFactory(title="Voor zoekmachines", introduction="", search_description="Zo.")
    NewsPageFactory(title="Ontwerp", introduction="", live=False)
    StandardPageFactory(title="Kale pagina")
    CallPageFactory(title="Oproep met doel", introduction="")
    found = titles("pages-without-description", editor)
    assert {"Kaal", "Kale pagina"} <= set(found)
    assert not {"Ingeleid", "Voor zoekmachines", "Ontwerp", "Oproep met doel"} & set(found)


def test_pictures_without_description():
    SiteImageFactory(title="Kaal", description_fr="")
    SiteImageFactory(title="Versiering", description_nl="", description_fr="", is_decorative=True)
    SiteImageFactory(title="Beschreven")
    assert titles("pictures-without-description", person(Role.EDITOR)) == ["Kaal"]


def test_translations_to_do_say_into_which_language_and_why():
    NewsPageFactory(title="Nieuws")
    NewsPageFactory(title="Annonce", language="fr")
    panel, editor = desk_panel("translations"), person(Role.EDITOR)
    rows = [panel.row(item) for item in panel.found(editor)]
    assert {(row.title, row.language, row.note) for row in rows} == {
        ("Nieuws", "nl", "FR: ontbreekt"),
        ("Annonce", "fr", "NL: ontbreekt"),
    }
    french = panel.found(person(Role.TRANSLATOR, language="fr"))
    assert [item.title for item in french] == ["Nieuws"]
    assert panel.whole_list() == "/cms/translation/overview/?state=to_do"


def test_shared_practices_wait_for_those_who_judge():
    waiting = SharedPracticeFactory(to_judge=True, title="Babbel", language="fr")
    SharedPracticeFactory(to_confirm=True)
    panel = desk_panel("shared-practices")
    (item,) = panel.found(person(Role.EDITOR))
    row = panel.row(item)
    assert (row.title, row.language) == ("Babbel", "fr")
    assert row.url == reverse("practices_cms:shared", args=[waiting.uuid])
    assert panel.whole_list() == reverse("practices_cms:list")


def test_a_shared_practice_that_was_sent_for_approval_stands_on_the_desk_once():
    editor, approver = person(Role.EDITOR), person(Role.APPROVER)
    page = PracticePageFactory(live=False)
    page.save_revision(user=editor)
    SharedPracticeFactory(to_judge=True, page=page)
    assert len(desk_panel("shared-practices").found(approver)) == 1
    page.get_workflow().start(page, editor)
    assert list(desk_panel("shared-practices").found(approver)) == []
    assert titles("approvals", approver) == [page.title]


def test_statements_are_due_after_eleven_months():
    today = timezone.localdate()
    StatementPageFactory(title="Vers", made_on=today - timedelta(days=300))
    StatementPageFactory(title="Ancienne", language="fr", made_on=today - timedelta(days=340))
    panel = desk_panel("statements-due")
    (item,) = panel.found(person(Role.EDITOR))
    row = panel.row(item)
    assert (row.title, row.language) == ("Ancienne", "fr")
    assert row.note.startswith("laatst nagezien op ")


def test_pages_that_come_and_go_within_a_month():
    now, editor = timezone.now(), person(Role.EDITOR)
    for days in (40, 20, 3):
        NewsPageFactory(title=f"weg over {days}", expire_at=now + timedelta(days=days))
        page = NewsPageFactory(title=f"live over {days}", live=False)
        page.go_live_at = now + timedelta(days=days)
        page.save_revision().publish()
    NewsPageFactory(title="al weg", live=False, expire_at=now - timedelta(days=1))
    assert titles("expiring", editor) == ["weg over 3", "weg over 20"]
    assert titles("going-live", editor) == ["live over 3", "live over 20"]


def test_revision_of_something_else_with_the_same_number_is_no_page():
    page, soon = NewsPageFactory(live=False), timezone.now() + timedelta(days=2)
    other = ContentType.objects.get(app_label="accounts", model="user")
    Revision.objects.create(
        content_type=other, base_content_type=other, object_id=str(page.pk), content={},
        created_at=timezone.now(), approved_go_live_at=soon,
    )  # fmt: skip
    assert titles("going-live", person(Role.EDITOR)) == []


def test_broken_links_of_pages_that_one_may_change():
    page = NewsPageFactory()
    LinkCheckFactory(url="https://weg.example/", state=LinkState.BROKEN, pages=[page])
    LinkCheckFactory(url="https://even.example/", state=LinkState.FAILED, pages=[page])
    LinkCheckFactory(url="https://nergens.example/", state=LinkState.BROKEN)
    assert titles("broken-links", person(Role.EDITOR)) == ["https://weg.example/"]


def test_translator_sees_translations_into_her_language_alone():
    dutch = NewsPageFactory(title="Nieuws", introduction="")
    translate_object(dutch, [Locale.objects.get(language_code="fr")], user=UserFactory())
    soon = timezone.now() + timedelta(days=2)
    NewsPageFactory(title="Écrit ici", language="fr", expire_at=soon)
    Page.objects.filter(translation_key=dutch.translation_key).update(expire_at=soon, live=True)
    translator = person(Role.TRANSLATOR, language="fr")
    (page,) = desk_panel("expiring").found(translator)
    assert (page.locale.language_code, page.translation_key) == ("fr", dutch.translation_key)


def test_desk_counts_and_shows_the_first_five(staff_client):
    editor = staff_client(Role.EDITOR)
    for number in range(7):
        draft(editor.user, title=f"Ontwerp {number}")
    html = editor.get(HOME).content.decode()
    card = re.search(r'id="desk-drafts".*?</section>', html, re.DOTALL)[0]
    assert re.search(r'desk-count">7<', card)
    assert [f"Ontwerp {n}" in card for n in range(7)] == [False, False, *[True] * 5]
    url = reverse("editing:desk", args=["drafts"])
    assert url in card
    whole = editor.get(url).content.decode()
    assert all(f"Ontwerp {n}" in whole for n in range(7))


def test_whole_list_may_be_another_screen(staff_client):
    for _number in range(6):
        NewsPageFactory()
    html = staff_client(Role.EDITOR).get(HOME).content.decode()
    card = re.search(r'id="desk-translations".*?</section>', html, re.DOTALL)[0]
    assert 'href="/cms/translation/overview/?state=to_do">Alle 6<' in card
    assert "/cms/editing/desk/" not in card


def test_empty_panel_says_so(staff_client):
    html = staff_client(Role.APPROVER).get(HOME).content.decode()
    card = re.search(r'id="desk-approvals".*?</section>', html, re.DOTALL)[0]
    assert "Niets te doen" in card
    assert "/cms/editing/desk/" not in card


def test_desk_costs_the_same_for_few_and_for_many(staff_client, django_assert_max_num_queries):
    approver = staff_client(Role.APPROVER)
    approver.get(HOME)
    with django_assert_max_num_queries(46) as empty:
        approver.get(HOME)
    fewest = len(empty.captured_queries)
    soon = timezone.now() + timedelta(days=2)
    for _number in range(8):
        page = draft(approver.user)
        page.get_workflow().start(page, approver.user)
        draft(approver.user)
        bare = NewsPageFactory(introduction="", expire_at=soon)
        SiteImageFactory(description_nl="")
        LinkCheckFactory(state=LinkState.BROKEN, pages=[bare])
        SharedPracticeFactory(to_judge=True)
    approver.get(HOME)
    # One more for each panel that must count what it does not show.
    with django_assert_max_num_queries(fewest + 8):
        approver.get(HOME)
    assert LinkCheck.objects.count() == 8


def test_full_list_costs_the_same_for_few_and_for_many(staff_client, django_assert_max_num_queries):
    editor, url = staff_client(Role.EDITOR), reverse("editing:desk", args=["drafts"])
    draft(editor.user)
    editor.get(url)
    with django_assert_max_num_queries(25) as few:
        editor.get(url)
    fewest = len(few.captured_queries)
    for _number in range(20):
        draft(editor.user)
    with django_assert_max_num_queries(fewest):
        editor.get(url)


@pytest.mark.parametrize(
    ("role", "key", "status"),
    [
        (Role.EDITOR, "drafts", 200),
        (Role.EDITOR, "approvals", 302),
        (Role.TRANSLATOR, "drafts", 302),
        (Role.TRANSLATOR, "expiring", 200),
        (Role.APPROVER, "approvals", 200),
        (Role.APPROVER, "no-such-panel", 404),
        (Role.CALLS_MANAGER, "drafts", 403),
    ],
)
def test_full_lists_are_for_those_whose_work_it_is(staff_client, role, key, status):
    assert staff_client(role).get(reverse("editing:desk", args=[key])).status_code == status


def test_people_of_calls_have_no_desk(staff_client):
    assert "desk-drafts" not in staff_client(Role.CALLS_MANAGER).get(HOME).content.decode()
