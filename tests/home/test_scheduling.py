"""What is scheduled in Belgian time goes live and goes away at that time."""

from datetime import UTC, datetime

import pytest
import time_machine
from celery import current_app
from django.conf import settings
from django.urls import reverse
from wagtail.models import TaskState

from home.models import NewsPage
from home.tasks import publish_scheduled
from tandem.accounts.roles import Role
from tests.factories.pages import NewsPageFactory, StandardPageFactory
from tests.home.test_publishing import edit_url, form

pytestmark = pytest.mark.django_db
#: Two hours ahead of UTC in Belgium: summer.
EVENING = datetime(2027, 6, 1, 20, 0, tzinfo=UTC)


def is_live(page) -> bool:
    return type(page).objects.get(pk=page.pk).live


def test_news_goes_live_and_expires_on_the_belgian_clock(staff_client, client):
    with time_machine.travel(EVENING, tick=False):
        page = NewsPageFactory(live=False, slug="pagina")
        posted = form(
            "Morgen",
            published_on="2027-06-02",
            place="",
            go_live_at="2027-06-02 09:00",
            expire_at="2027-06-03 09:00",
        )
        staff_client(Role.EDITOR).post(edit_url(page), posted | {"action-publish": "1"})
        publish_scheduled()
        assert is_live(page) is False
        assert client.get(page.url).status_code == 404
    shown = {}
    for day, hour, minute in ((2, 6, 59), (2, 7, 1), (3, 6, 59), (3, 7, 1)):
        with time_machine.travel(datetime(2027, 6, day, hour, minute, tzinfo=UTC), tick=False):
            publish_scheduled()
            shown[day, hour, minute] = (is_live(page), client.get(page.url).status_code)
    assert shown == {
        (2, 6, 59): (False, 404),
        (2, 7, 1): (True, 200),
        (3, 6, 59): (True, 200),
        (3, 7, 1): (False, 404),
    }
    assert NewsPage.objects.get(pk=page.pk).expired is True


def test_scheduled_page_that_nobody_approved_stays_a_draft(staff_client):
    with time_machine.travel(EVENING, tick=False):
        page = StandardPageFactory(live=False, slug="pagina")
        posted = form("Morgen", go_live_at="2027-06-02 09:00")
        staff_client(Role.EDITOR).post(edit_url(page), posted | {"action-submit": "1"})
    with time_machine.travel(datetime(2027, 6, 2, 7, 1, tzinfo=UTC), tick=False):
        publish_scheduled()
    assert is_live(page) is False


def test_approval_waits_for_the_scheduled_moment(staff_client):
    with time_machine.travel(EVENING, tick=False):
        page = StandardPageFactory(live=False, slug="pagina")
        posted = form("Morgen", go_live_at="2027-06-02 09:00")
        staff_client(Role.EDITOR).post(edit_url(page), posted | {"action-submit": "1"})
        args = [page.pk, "approve", TaskState.objects.get().pk]
        action = reverse("wagtailadmin_pages:workflow_action", args=args)
        staff_client(Role.APPROVER).post(action, {"comment": ""})
        assert is_live(page) is False
    with time_machine.travel(datetime(2027, 6, 2, 7, 1, tzinfo=UTC), tick=False):
        publish_scheduled()
    assert is_live(page) is True


def test_worker_looks_every_minute():
    entry = settings.CELERY_BEAT_SCHEDULE["publish_scheduled"]
    assert entry == {"task": publish_scheduled.name, "schedule": 60.0}
    assert current_app.conf.beat_schedule["publish_scheduled"] == entry


def test_editor_reads_that_hours_are_belgian(staff_client):
    page = NewsPageFactory()
    html = staff_client(Role.EDITOR).get(edit_url(page)).content.decode()
    assert 'name="go_live_at"' in html
    assert settings.WAGTAIL_USER_TIME_ZONES == ["Europe/Brussels"]
