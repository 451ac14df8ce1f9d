"""The screens after building: deleting, opening, previewing, giving roles."""

from typing import Any

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from wagtail.models import ModelLogEntry

from calls.enums import CallRoleKind
from calls.models import Call, CallRole, Programme
from tandem.accounts.roles import Role
from tandem.audit.models import Entry
from tests.calls.announcing.samples import opened_call, ready_call
from tests.factories.accounts import UserFactory
from tests.factories.calls import CallFactory, CallRoleFactory
from tests.formkit import samples as forms

pytestmark = pytest.mark.django_db


def edit(call: Call) -> str:
    return reverse("calls_cms_calls:edit", args=[call.pk])


def test_an_opened_call_cannot_be_deleted(staff_client):
    client, call = staff_client(Role.CALLS_MANAGER), opened_call()
    url = reverse("calls_cms_calls:delete", args=[call.pk])

    assert [client.get(url).status_code, client.post(url).status_code] == [403, 403]
    assert Call.objects.count() == 1


def test_a_call_that_is_being_built_can_be_deleted(staff_client):
    client, call = staff_client(Role.CALLS_MANAGER), ready_call()

    response = client.post(reverse("calls_cms_calls:delete", args=[call.pk]))

    assert response.url == reverse("calls_cms_calls:index")
    assert (Call.objects.count(), CallRole.objects.count()) == (0, 0)
    assert Entry.objects.get().verb == "call.deleted"
    assert ModelLogEntry.objects.count() == 0


def test_a_programme_with_calls_cannot_be_deleted(staff_client):
    client, call = staff_client(Role.CALLS_MANAGER), ready_call()

    url = reverse("calls_cms_programmes:delete", args=[call.programme_id])

    assert client.post(url).status_code == 403
    assert Programme.objects.count() == 1


def test_opening_by_the_screen(staff_client):
    client, call = staff_client(Role.CALLS_MANAGER), ready_call()
    url = reverse("calls_cms:open_call", args=[call.pk])

    page = client.get(url)
    assert (page.context["gaps"], len(page.context["warnings"])) == ([], 2)
    assert [one["language"] for one in page.context["previews"]] == ["nl", "fr"]
    response = client.post(url)

    call.refresh_from_db()
    assert response.url == url
    assert (call.is_open(), call.opened_by) == (True, client.user)


def test_a_call_that_is_not_ready_is_not_opened_by_the_screen(staff_client):
    client, call = staff_client(Role.CALLS_MANAGER), CallFactory(building=True)
    url = reverse("calls_cms:open_call", args=[call.pk])

    client.post(url)

    call.refresh_from_db()
    assert call.opened_at is None
    page = client.get(url)
    assert all(gap.url in page.content.decode() for gap in page.context["gaps"])


def test_the_preview_speaks_the_language_of_the_form(staff_client):
    client, call = staff_client(Role.CALLS_MANAGER), ready_call()

    page = client.get(reverse("calls_cms:form_preview", args=[call.pk, "fr"]))

    html = page.content.decode()
    assert '<html lang="fr-BE">' in html
    assert "Votre projet" in html
    assert "Vivre ensemble" in html
    assert " style=" not in html


def test_a_preview_in_a_language_without_form_is_missing(staff_client):
    client, call = staff_client(Role.CALLS_MANAGER), ready_call(form=forms.dutch_form())

    urls = [reverse("calls_cms:form_preview", args=[call.pk, one]) for one in ("nl", "fr", "de")]

    assert [client.get(url).status_code for url in urls] == [200, 404, 404]


def test_giving_and_taking_roles(staff_client):
    client, call = staff_client(Role.CALLS_MANAGER), ready_call()
    person = UserFactory(email="an@example.org")
    url = reverse("calls_cms:call_roles", args=[call.pk])

    response = client.post(url, {"email": "An@example.org", "role": CallRoleKind.REVIEWER})
    role = call.roles.get(user=person)
    assert (response.url, role.role) == (url, CallRoleKind.REVIEWER)

    client.post(reverse("calls_cms:remove_call_role", args=[call.pk, role.pk]))
    assert not call.roles.filter(user=person).exists()
    assert list(Entry.objects.values_list("verb", flat=True)) == [
        "call.role_given",
        "call.role_taken",
    ]
    assert ModelLogEntry.objects.count() == 0


@pytest.mark.parametrize(
    "data",
    [
        {"email": "nobody@example.org", "role": "reviewer"},
        {"email": "an@example.org", "role": "king"},
        {},
    ],
)
def test_wrong_roles_are_refused(staff_client, data):
    client, call = staff_client(Role.CALLS_MANAGER), ready_call()
    UserFactory(email="an@example.org")

    page = client.post(reverse("calls_cms:call_roles", args=[call.pk]), data)

    assert page.context["form"].is_valid() is False
    assert call.roles.count() == 1


def test_a_role_of_another_call_is_missing(staff_client):
    client, call, other = staff_client(Role.CALLS_MANAGER), ready_call(), CallRoleFactory()

    url = reverse("calls_cms:remove_call_role", args=[call.pk, other.pk])

    assert client.post(url).status_code == 404
    assert CallRole.objects.filter(pk=other.pk).exists()


def queries(client: Any, url: str) -> int:
    with CaptureQueriesContext(
        connection,
    ) as captured:
        client.get(url)
    return len(captured)


def test_the_list_of_calls_costs_the_same_for_many(staff_client):
    client = staff_client(Role.CALLS_MANAGER)
    url = reverse("calls_cms_calls:index")
    CallFactory()
    client.get(url)
    few = queries(client, url)
    CallFactory.create_batch(20)

    assert queries(client, url) == few
