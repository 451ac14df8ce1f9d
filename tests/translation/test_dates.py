"""A translation has a date of its own: given at the approval, never taken from its source."""

from datetime import UTC, datetime, timedelta

import pytest
import time_machine
from django.core.management import call_command
from django.urls import reverse
from django.utils import timezone

from tandem.accounts.roles import Role
from tandem.translation.approval import ApprovalRefused, approve, send_for_approval
from tests.factories.accounts import UserFactory
from tests.translation import desk

pytestmark = pytest.mark.django_db


@pytest.fixture
def approver():
    return UserFactory(roles=[Role.APPROVER])


@pytest.fixture
def waiting():
    """A French page that waits for approval."""
    target = desk.submit(desk.dutch())
    desk.translate(target, title="Grande nouvelle", slug="grande-nouvelle")
    send_for_approval(page=target, user=UserFactory())
    return desk.fresh(target)


def test_approved_for_later_goes_live_later(waiting, approver, client):
    later = timezone.now() + timedelta(days=2)
    approve(page=waiting, user=approver, go_live_at=later)
    page = desk.fresh(waiting)
    assert (page.live, page.scheduled_revision.approved_go_live_at) == (False, later)
    call_command("publish_scheduled")
    assert desk.fresh(waiting).live is False
    with time_machine.travel(later + timedelta(minutes=1)):
        call_command("publish_scheduled")
    page = desk.fresh(waiting)
    assert (page.live, page.title) == (True, "Grande nouvelle")
    assert client.get("/fr/actualites/grande-nouvelle/").status_code == 200


def test_new_texts_of_a_live_page_come_on_their_date(approver):
    _source, target = desk.published()
    desk.translate(target, title="Très grande nouvelle")
    send_for_approval(page=target, user=UserFactory())
    approve(page=desk.fresh(target), user=approver, go_live_at=timezone.now() + timedelta(days=1))
    page = desk.fresh(target)
    assert (page.live, page.title) == (True, "fr-Groot nieuws")
    assert page.get_scheduled_revision_as_object().title == "Très grande nouvelle"


def test_date_of_the_source_is_not_the_translations(approver):
    source = desk.dutch()
    source.go_live_at = timezone.now() + timedelta(days=30)
    source.save()
    target = desk.submit(source)
    desk.translate(target)
    send_for_approval(page=target, user=UserFactory())
    assert desk.fresh(target).get_latest_revision_as_object().go_live_at is None
    approve(page=desk.fresh(target), user=approver)
    assert desk.fresh(target).live is True


def test_live_status_is_not_the_sources(waiting):
    source = waiting.get_translations().get().specific
    assert (source.live, waiting.live) == (True, False)
    source.save_revision().publish()
    assert desk.fresh(waiting).live is False


def test_only_who_may_approve_approves(waiting):
    with pytest.raises(ApprovalRefused):
        approve(page=waiting, user=UserFactory(roles=[Role.TRANSLATOR]))
    assert desk.fresh(waiting).live is False


# --- On screen -----------------------------------------------------------------------------------


def act(waiting) -> str:
    return reverse("translation:approve", args=[waiting.pk])


def test_date_is_belgian_time(waiting, staff_client):
    year = timezone.now().year + 1
    staff_client(Role.APPROVER).post(act(waiting), {"go_live_at": f"{year}-07-01 09:30"})
    scheduled = desk.fresh(waiting).scheduled_revision.approved_go_live_at
    assert scheduled == datetime(year, 7, 1, 7, 30, tzinfo=UTC)


def test_screen_shows_the_date_and_where_to_read(waiting, staff_client):
    client = staff_client(Role.APPROVER)
    screen = reverse("translation:send_for_approval", args=[waiting.pk])
    html = client.get(screen).content.decode()
    assert 'name="go_live_at"' in html
    assert reverse("wagtailadmin_pages:view_draft", args=[waiting.pk]) in html
    answer = client.post(act(waiting), {"go_live_at": "2099-07-01 09:30"}, follow=True)
    assert "1 juli 2099 om 09.30 uur" in answer.content.decode().replace("\xa0", " ")


def test_a_moment_that_is_past_is_refused(waiting, staff_client):
    answer = staff_client(Role.APPROVER).post(act(waiting), {"go_live_at": "2020-07-01 09:30"})
    assert list(answer.context["form"].errors) == ["go_live_at"]
    assert desk.fresh(waiting).workflow_in_progress is True


def test_nothing_to_approve_says_so(waiting, staff_client):
    client = staff_client(Role.APPROVER)
    client.post(act(waiting), follow=True)
    assert desk.fresh(waiting).live is True
    answer = client.post(act(waiting), follow=True)
    assert len(answer.context["messages"]) == 1


def test_refusal_comes_back_with_its_remark(waiting, staff_client):
    state = waiting.current_workflow_task_state
    url = reverse("wagtailadmin_pages:workflow_action", args=[waiting.pk, "reject", state.pk])
    staff_client(Role.APPROVER).post(url, {"comment": "De titel klopt niet."})
    translator = staff_client(UserFactory(roles=[Role.TRANSLATOR], language="fr"))
    screen = reverse("translation:send_for_approval", args=[waiting.pk])
    assert "De titel klopt niet." in translator.get(screen).content.decode()
    translator.post(screen)
    assert desk.fresh(waiting).workflow_in_progress is True


def test_who_publishes_hears_what_becomes_of_the_translation(staff_client):
    from tests.home.test_publishing import form

    page = desk.dutch()
    client = staff_client(Role.EDITOR)
    posted = form("Dringend", published_on="2026-09-20", place="") | {"action-publish": "1"}
    edit = reverse("wagtailadmin_pages:edit", args=[page.pk])
    submit = reverse("wagtail_localize:submit_page_translation", args=[page.pk])
    told = " ".join(map(str, client.post(edit, posted, follow=True).context["messages"]))
    assert submit in told
    desk.submit(desk.fresh(page))
    told = " ".join(map(str, client.post(edit, posted, follow=True).context["messages"]))
    assert submit not in told
