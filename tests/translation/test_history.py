"""The history of a page that wagtail-localize made, and what changed between two versions of it."""

import pytest
from django.urls import reverse

from tandem.accounts.roles import Role
from tandem.translation.approval import approve, send_for_approval
from tests.factories.accounts import UserFactory
from tests.factories.calls import CallRoleFactory
from tests.translation import desk

pytestmark = pytest.mark.django_db

WRITERS = (Role.EDITOR, Role.APPROVER, Role.ADMINISTRATOR)


@pytest.fixture
def page(drain):
    """A French page whose lead was translated anew after the Dutch one changed."""
    source, target = desk.published()
    source.introduction = "Lang en beter."
    source.save_revision().publish()
    drain()
    desk.translate(target, introduction="Long et meilleur.")
    send_for_approval(page=desk.fresh(target), user=UserFactory(roles=[Role.EDITOR]))
    approve(page=desk.fresh(target), user=UserFactory(roles=[Role.APPROVER]))
    return desk.fresh(target)


def client_of(staff_client, role):
    return staff_client(UserFactory(roles=[role], language="fr"))


@pytest.mark.parametrize("role", [*WRITERS, Role.TRANSLATOR])
def test_history_lists_the_versions(staff_client, page, role):
    answer = client_of(staff_client, role).get(
        reverse("wagtailadmin_pages:history", args=[page.pk])
    )
    assert answer.status_code == 200
    html = answer.content.decode()
    *_older, earlier, now = page.revisions.order_by("created_at")
    compare = reverse("wagtailadmin_pages:revisions_compare", args=[page.pk, earlier.pk, now.pk])
    assert compare in html


@pytest.mark.parametrize("role", [*WRITERS, Role.TRANSLATOR])
def test_comparison_shows_the_changed_sentence(staff_client, page, role):
    client = client_of(staff_client, role)
    *_older, earlier, now = page.revisions.order_by("created_at")
    url = reverse("wagtailadmin_pages:revisions_compare", args=[page.pk, earlier.pk, now.pk])
    answer = client.get(url)
    assert answer.status_code == 200
    changed = [str(each.htmldiff()) for each in answer.context["comparison"]]
    assert len(changed) == 1
    assert "Long et meilleur" in changed[0]
    assert changed[0] in answer.content.decode()


@pytest.mark.parametrize("role", [*WRITERS, Role.TRANSLATOR])
def test_what_was_sent_is_compared_with_what_is_live(staff_client, page, role):
    desk.translate(page, introduction="Encore plus long.")
    send_for_approval(page=page, user=UserFactory(roles=[Role.EDITOR]))
    client = client_of(staff_client, role)
    screen = client.get(reverse("translation:send_for_approval", args=[page.pk]))
    answer = client.get(screen.context["links"]["compare"])
    assert answer.status_code == 200
    assert "Encore plus long" in answer.content.decode()
    assert "Long et meilleur" in answer.content.decode()


def test_case_officers_have_nothing_to_do_there(staff_client, page):
    client = staff_client(CallRoleFactory().user)
    pair = list(page.revisions.values_list("pk", flat=True))[-2:]
    for name, args in (("history", []), ("revisions_compare", pair)):
        url = reverse(f"wagtailadmin_pages:{name}", args=[page.pk, *args])
        assert client.get(url).status_code == 403
