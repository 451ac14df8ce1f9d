"""Editors make events and networks in the CMS; pages go live through the workflow."""

import pytest
from django.urls import reverse
from wagtail.models import TaskState
from wagtail.test.utils.form_data import nested_form_data, rich_text, streamfield

from home.models import EventIndexPage, EventPage, NetworkIndexPage, NetworkPage
from tandem.accounts.roles import Role
from tests.factories.accounts import UserFactory
from tests.factories.events import (
    EventPageFactory,
    EventSeriesPageFactory,
    NetworkPageFactory,
)
from tests.factories.pages import PracticePageFactory, section

pytestmark = pytest.mark.django_db
COMMENTS = {"comments-TOTAL_FORMS": 0, "comments-INITIAL_FORMS": 0}


def event_form(**more) -> dict:
    """What an editor posts for an event with one session and no practice."""
    session = {
        "title": "Onthaal",
        "start": "12:00",
        "end": "12:30",
        "description": "",
        "speakers": "",
        "practice": "",
        "documents": streamfield([]),
    }
    return nested_form_data(
        {
            "title": "Netwerkmoment",
            "slug": "netwerkmoment",
            "introduction": "",
            "picture": "",
            "first_day": "2027-03-27",
            "start_time": "12:00",
            "last_day": "",
            "end_time": "14:00",
            "cancelled_note": "",
            "attendance": "on_site",
            "place": "",
            "venue": "Stadhuis",
            "address": "",
            "online_link": "",
            "organiser": "",
            "audience": "",
            "admission": "open",
            "network": "",
            "registration_link": "",
            "registration_email": "",
            "register_by": "",
            "body": streamfield([("rich_text", rich_text("<p>Tekst</p>"))]),
            "programme": streamfield([("session", session)]),
            "report": streamfield([]),
            "report_documents": streamfield([]),
            "seo_title": "",
            "search_description": "",
            **COMMENTS,
            **more,
        }
    )


def add_url(model: str, parent) -> str:
    return reverse("wagtailadmin_pages:add", args=["home", model, parent.pk])


def test_editor_writes_an_event_and_an_approver_publishes_it(staff_client, client):
    editor = staff_client(Role.EDITOR)
    editor.post(
        add_url("eventpage", section(EventIndexPage)), event_form() | {"action-submit": "1"}
    )
    page = EventPage.objects.get()
    assert (page.live, page.first_day.isoformat()) == (False, "2027-03-27")
    state = TaskState.objects.get()
    approve = reverse("wagtailadmin_pages:workflow_action", args=[page.pk, "approve", state.pk])
    staff_client(Role.APPROVER).post(approve, {"comment": ""})
    html = client.get(page.url).content.decode()
    assert "zaterdag 27 maart 2027, van 12.00\u00a0uur tot 14.00\u00a0uur" in html


def test_editor_abroad_types_belgian_hours(staff_client):
    """Wagtail reads instants in the time zone of the person's profile; hours of events have none."""
    from wagtail.users.models import UserProfile

    editor = staff_client(Role.EDITOR)
    UserProfile.get_for_user(editor.user)
    UserProfile.objects.filter(user=editor.user).update(current_time_zone="Asia/Tokyo")
    editor.post(add_url("eventpage", section(EventIndexPage)), event_form())
    page = EventPage.objects.get()
    assert page.begins.isoformat() == "2027-03-27T11:00:00+00:00"


def test_hour_that_the_clock_skips_is_refused_beside_its_field(staff_client):
    form = event_form(first_day="2027-03-28", start_time="02:30")
    response = staff_client(Role.EDITOR).post(
        add_url("eventpage", section(EventIndexPage)), form | {"action-submit": "1"}
    )
    assert EventPage.objects.count() == 0
    [refused] = response.context["form"].errors["start_time"]
    assert refused.startswith("Op deze dag slaat de klok dit uur over")


@pytest.mark.parametrize("role", [Role.EDITOR, Role.TRANSLATOR, Role.CALLS_MANAGER])
@pytest.mark.parametrize("factory", [EventPageFactory, EventSeriesPageFactory, NetworkPageFactory])
def test_nobody_but_approvers_and_administrators_publishes(role, factory):
    rights = factory(live=False).permissions_for_user(UserFactory(roles=[role]))
    assert (rights.can_publish(), rights.can_edit()) == (
        False,
        role in {Role.EDITOR, Role.TRANSLATOR},
    )


@pytest.mark.parametrize(
    ("factory", "model"),
    [
        (EventPageFactory, "eventpage"),
        (EventSeriesPageFactory, "eventseriespage"),
        (NetworkPageFactory, "networkpage"),
    ],
)
def test_forms_open_with_what_was_stored(staff_client, factory, model):
    page = factory(title="Zoals bewaard")
    response = staff_client(Role.EDITOR).get(reverse("wagtailadmin_pages:edit", args=[page.pk]))
    assert response.status_code == 200
    assert "Zoals bewaard" in response.content.decode()


def test_network_is_made_with_its_structure(staff_client):
    practice = PracticePageFactory()
    group = {"theme": "Taal", "rhythm": "Vier keer per jaar", "people": ""}
    form = {
        "title": "Kansenplatform",
        "slug": "kansenplatform",
        "introduction": "",
        "picture": "",
        "coordination": "De gemeente",
        "body": streamfield([]),
        "members": "Zele",
        "represented_by": "officer",
        "competence": "welzijn",
        "structure": streamfield([("working_group", group)]),
        "activities": streamfield([]),
        "exchange": "",
        "practices": streamfield([("practice", str(practice.pk))]),
        "seo_title": "",
        "search_description": "",
        **COMMENTS,
    }
    staff_client(Role.EDITOR).post(
        add_url("networkpage", section(NetworkIndexPage)),
        nested_form_data(form),
    )
    page = NetworkPage.objects.get().get_latest_revision_as_object()
    assert [place.nis for place in page.members.all()] == ["42028"]
    assert page.structure[0].value["theme"] == "Taal"
    assert page.practices[0].value.pk == practice.pk


@pytest.mark.parametrize(
    ("model", "under"),
    [
        (EventPage, {"EventIndexPage", "EventSeriesPage"}),
        (NetworkPage, {"NetworkIndexPage"}),
    ],
)
def test_pages_are_made_in_their_own_section(model, under):
    assert {parent.__name__ for parent in model.allowed_parent_page_models()} == under
    assert model.allowed_subpage_models() == []
