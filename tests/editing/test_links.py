"""The nightly job on links, and the screen where they are dealt with."""

from datetime import timedelta

import pytest
from django.conf import settings
from django.urls import reverse
from django.utils import timezone
from wagtail.contrib.redirects.models import Redirect

from tandem.accounts.roles import Role
from tandem.content.models import DocumentKind
from tandem.editing.links import reasons
from tandem.editing.links.keeping import collect_links, note_visit, visit_links
from tandem.editing.links.own_site import works_here
from tandem.editing.links.visiting import Visit
from tandem.editing.models import LinkCheck, LinkState
from tests.editing.server import running
from tests.factories.editing import LinkCheckFactory, body, rich
from tests.factories.events import document_of
from tests.factories.pages import NewsPageFactory

pytestmark = pytest.mark.django_db
AWAY = "https://elders.example/weg"
LINKS = "/cms/editing/links/"


def page_with(*urls: str, **more):
    links = " ".join(f'<a href="{url}">Verslag van {url}</a>' for url in urls)
    return NewsPageFactory(body=body(rich(f"<p>{links}</p>")), **more)


def yesterday() -> None:
    """As if the last visit was a day ago."""
    LinkCheck.objects.update(checked_at=timezone.now() - timedelta(days=1))


def test_links_of_live_pages_are_collected_once_with_their_pages():
    one = page_with(AWAY, f"{AWAY}#deel", "/nl/nieuws/", "mailto:info@voorbeeld.example")
    two = page_with(AWAY)
    page_with("https://ontwerp.example/", live=False)
    assert collect_links() == 2
    assert collect_links() == 2
    check = LinkCheck.objects.get(url=AWAY)
    assert set(check.pages.values_list("pk", flat=True)) == {one.pk, two.pk}
    assert {c.url for c in LinkCheck.objects.all()} == {AWAY, "http://localhost:8000/nl/nieuws/"}


def test_row_goes_when_its_link_is_gone_and_stays_while_one_page_has_it():
    one, two = page_with(AWAY), page_with(AWAY)
    collect_links()
    one.unpublish()
    collect_links()
    assert list(LinkCheck.objects.get().pages.values_list("pk", flat=True)) == [two.pk]
    two.delete()
    assert collect_links() == 0
    assert LinkCheck.objects.count() == 0


def test_link_is_broken_after_failing_twice_and_whole_after_one_success():
    page_with(AWAY)
    collect_links()
    with running() as website:
        visitor = website.visitor()
        assert visit_links(visitor) == 1
        first = LinkCheck.objects.get()
        assert (first.state, first.failures, first.status_code) == (LinkState.FAILED, 1, 404)
        assert visit_links(visitor) == 0  # once a day
        yesterday()
        visit_links(visitor)
        broken = LinkCheck.objects.get()
        assert (broken.state, broken.failures) == (LinkState.BROKEN, 2)
        assert broken.first_failed_at == first.first_failed_at
        yesterday()
        website.says("/weg", 200)
        visit_links(visitor)
    whole = LinkCheck.objects.get()
    assert (whole.state, whole.failures, whole.first_failed_at) == (LinkState.WORKS, 0, None)


def test_the_clock_calls_tasks_that_exist():
    from tandem.celery import app

    app.loader.import_default_modules()
    called = {entry["task"] for entry in settings.CELERY_BEAT_SCHEDULE.values()}
    assert {"tandem.editing.tasks.collect", "tandem.editing.tasks.visit"} <= called
    assert called <= set(app.tasks)
    page_with(AWAY)
    assert app.tasks["tandem.editing.tasks.collect"]() == 1


def test_same_host_is_left_in_peace_for_a_while():
    page_with("https://a.example/1", "https://a.example/2", "https://b.example/")
    collect_links()
    waits: list[float] = []
    with running() as website:
        assert visit_links(website.visitor(), wait=waits.append) == 3
    assert waits == [1.0]


def test_ignored_link_is_not_visited_and_a_visit_under_way_does_not_bring_it_back():
    check = LinkCheckFactory()
    LinkCheck.objects.update(state=LinkState.IGNORED)
    with running() as website:
        assert visit_links(website.visitor()) == 0
    note_visit(check=check, visit=Visit(reasons.TIMEOUT), at=timezone.now())
    assert LinkCheck.objects.get().state == LinkState.IGNORED
    check.delete()
    note_visit(check=LinkCheck(pk=999, url=AWAY), visit=Visit(), at=timezone.now())
    assert LinkCheck.objects.count() == 0


def test_own_pages_are_asked_of_ourselves(client):
    page = NewsPageFactory(slug="bestaat")
    NewsPageFactory(slug="bestaat-niet", live=False)
    Redirect.objects.create(old_path="/nl/oud", redirect_link="/nl/")
    file = document_of(DocumentKind.GUIDE, "Gids")
    answers = {
        file.url: True,
        file.url.replace(f"/{file.pk}/", "/999/"): False,
        "/": True,
        "/nl/": True,
        f"/nl/nieuws/{page.slug}/": True,
        "/fr/actualites/": True,
        "/nl/oud/": True,
        "/sitemap.xml": True,
        "/nl/nieuws/bestaat-niet/": False,
        "/fr/nieuws/bestaat/": False,
        "/nergens/": False,
    }
    found = {path: works_here(f"http://localhost:8000{path}") for path in answers}
    assert found == answers
    for path in ("/nl/nieuws/bestaat/", "/fr/actualites/", "/nl/nieuws/bestaat-niet/"):
        assert (client.get(path).status_code == 200) == answers[path]


def test_link_to_a_page_of_ours_that_is_gone_breaks_without_the_network():
    page_with("/nl/nieuws/weg/")
    collect_links()
    with running() as website:
        visit_links(website.visitor())
        assert website.asked == []
    assert LinkCheck.objects.get().reason == reasons.OWN_SITE


def test_list_shows_pages_and_reason_and_mends(staff_client):
    page = NewsPageFactory(title="Nieuws met een link")
    check = LinkCheckFactory(
        url=AWAY,
        state=LinkState.BROKEN,
        failures=2,
        reason=reasons.STATUS,
        status_code=404,
        first_failed_at=timezone.now(),
        pages=[page],
    )
    editor = staff_client(Role.EDITOR)
    html = editor.get(LINKS).content.decode()
    assert "Nieuws met een link" in html
    assert "fout 404" in html
    url = reverse("editing:link", args=[check.pk])
    editor.post(url, {"act": "ignore"})
    check.refresh_from_db()
    assert (check.state, check.ignored_by) == (LinkState.IGNORED, editor.user)
    assert AWAY not in editor.get(LINKS).content.decode()
    assert AWAY in editor.get(LINKS, {"state": "ignored"}).content.decode()
    editor.post(url, {"act": "again"})
    check.refresh_from_db()
    assert (check.state, check.failures, check.checked_at) == (LinkState.NEW, 0, None)
    assert list(LinkCheck.objects.due(timezone.now())) == [check]


def test_list_is_for_those_who_write(staff_client):
    check = LinkCheckFactory(state=LinkState.BROKEN, pages=[NewsPageFactory()])
    url = reverse("editing:link", args=[check.pk])
    for role, seen, done in [
        (Role.APPROVER, 200, 302),
        (Role.ADMINISTRATOR, 200, 302),
        (Role.CALLS_MANAGER, 403, 403),
    ]:
        client = staff_client(role)
        assert client.get(LINKS).status_code == seen
        assert client.post(url, {"act": "again"}).status_code == done
        LinkCheck.objects.update(state=LinkState.BROKEN)
    translator = staff_client(Role.TRANSLATOR)
    assert translator.get(LINKS)["Location"] == "/cms/"
    translator.post(url, {"act": "ignore"})
    check.refresh_from_db()
    assert check.state == LinkState.BROKEN


def test_link_on_no_page_of_mine_is_not_there(staff_client):
    check = LinkCheckFactory(state=LinkState.BROKEN)
    url = reverse("editing:link", args=[check.pk])
    assert staff_client(Role.EDITOR).post(url, {"act": "ignore"}).status_code == 404


def test_list_costs_the_same_for_few_and_for_many(staff_client, django_assert_max_num_queries):
    editor = staff_client(Role.EDITOR)
    LinkCheckFactory(state=LinkState.BROKEN, pages=[NewsPageFactory()])
    editor.get(LINKS)
    with django_assert_max_num_queries(25) as few:
        editor.get(LINKS)
    fewest = len(few.captured_queries)
    for _number in range(15):
        LinkCheckFactory(state=LinkState.BROKEN, pages=[NewsPageFactory(), NewsPageFactory()])
    with django_assert_max_num_queries(fewest):
        editor.get(LINKS)


def test_one_link_that_is_no_address_does_not_keep_the_others_from_being_collected():
    page_with("http://[geen-adres", AWAY, f"https://elders.example/{'x' * 1000}")
    assert collect_links() == 1
    assert LinkCheck.objects.get().url == AWAY
