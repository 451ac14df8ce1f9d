"""The editors' answer: a task, a screen, a mail to the sender, and what is forgotten."""

from datetime import timedelta
from pathlib import Path

import pytest
from django.core import mail
from django.urls import reverse
from django.utils import timezone

from practices.contributing import contribution_of
from practices.models import PracticePage, SharedPicture, SharedPractice, SharedState
from practices.public import shared_practices_to_judge
from practices.sharing.answering import Refused, decline
from practices.sharing.arriving import arrive
from practices.sharing.forgetting import forget_shares
from practices.sharing.pictures import add_picture
from tandem.accounts.roles import Role
from tandem.audit.models import Entry
from tandem.content.models import SiteImage, SiteRendition
from tests.factories.accounts import UserFactory
from tests.factories.practices import SharedPracticeFactory, photo

pytestmark = pytest.mark.django_db


@pytest.fixture
def arrived() -> SharedPractice:
    """Confirmed, with a draft page and a picture."""
    shared = SharedPracticeFactory(to_confirm=True)
    add_picture(shared=shared, upload=photo())
    arrive(shared=shared, contribution=contribution_of(shared))
    for (
        image
    ) in SiteImage.objects.all():  # as if the CMS had shown it: making sizes leaves files open
        SiteRendition.objects.create(
            image=image,
            filter_spec="max-165x165",
            file=f"images/{image.pk}.jpg",
            width=165,
            height=110,
        )
    shared.refresh_from_db()
    return shared


def publish(page: PracticePage) -> None:
    PracticePage.objects.get(pk=page.pk).get_latest_revision().publish()


def test_it_is_a_task_for_who_judges_and_for_nobody_else(arrived):
    waiting = {role: list(shared_practices_to_judge(UserFactory(roles=[role]))) for role in Role}
    judges = {role for role, rows in waiting.items() if rows == [arrived]}
    assert judges == {Role.EDITOR, Role.APPROVER, Role.ADMINISTRATOR}
    assert all(rows == [] for role, rows in waiting.items() if role not in judges)


def test_the_screens_show_what_was_told_and_lead_to_the_draft(arrived, staff_client):
    client = staff_client(Role.EDITOR)
    screen = reverse("practices_cms:shared", args=[arrived.uuid])
    assert screen in client.get(reverse("practices_cms:list")).content.decode()
    html = client.get(screen).content.decode()
    assert reverse("wagtailadmin_pages:edit", args=[arrived.page_id]) in html
    assert "Veertig gezinnen kregen hulp." in html
    assert "an@example.org" not in client.get(reverse("practices_cms:list")).content.decode()


def test_what_was_typed_is_marked_as_the_senders_language_and_nothing_else(arrived, staff_client):
    SharedPractice.objects.filter(pk=arrived.pk).update(language="fr")
    url = reverse("practices_cms:shared", args=[arrived.uuid])
    html = " ".join(staff_client(Role.EDITOR).get(url).content.decode().split())
    assert '<dd lang="fr"> Stad Gent </dd>' in html
    assert "<dd> Gent </dd>" in html


def test_what_is_not_confirmed_is_on_no_screen(staff_client):
    shared = SharedPracticeFactory(to_confirm=True)
    client = staff_client(Role.EDITOR)
    assert client.get(reverse("practices_cms:shared", args=[shared.uuid])).status_code == 404


def test_publishing_tells_the_sender_once_with_the_link(arrived, drain):
    publish(arrived.page)
    publish(arrived.page)
    drain()
    arrived.refresh_from_db()
    assert (arrived.state, len(mail.outbox)) == (SharedState.PUBLISHED, 1)
    page = PracticePage.objects.get()
    assert page.url in mail.outbox[0].body
    assert mail.outbox[0].to == ["an@example.org"]
    assert SharedPicture.objects.count() == 0
    assert SiteImage.objects.count() == 1


def test_the_draft_opens_in_the_editor(arrived, staff_client):
    url = reverse("wagtailadmin_pages:edit", args=[arrived.page_id])
    form = staff_client(Role.EDITOR).get(url).context["form"]
    assert (form.instance.pk, form.instance.live) == (arrived.page_id, False)
    assert form["title"].value() == arrived.title


def test_declining_says_why_and_takes_the_draft_away(
    arrived, staff_client, drain, django_capture_on_commit_callbacks
):
    path = Path(arrived.pictures.get().file.path)
    client = staff_client(Role.EDITOR)
    with django_capture_on_commit_callbacks(execute=True):
        answer = client.post(
            reverse("practices_cms:shared", args=[arrived.uuid]), {"reason": "Dit is reclame."}
        )
    assert answer.url == reverse("practices_cms:list")
    drain()
    arrived.refresh_from_db()
    assert (arrived.state, arrived.reason, arrived.answered_by) == (
        SharedState.DECLINED,
        "Dit is reclame.",
        client.user,
    )
    assert "Dit is reclame." in mail.outbox[0].body
    assert (PracticePage.objects.count(), SiteImage.objects.count(), path.exists()) == (0, 0, False)
    assert Entry.objects.filter(verb="shared_practice.declined").count() == 1


def test_declining_needs_a_reason(arrived, staff_client):
    client = staff_client(Role.EDITOR)
    client.post(reverse("practices_cms:shared", args=[arrived.uuid]), {"reason": " "})
    arrived.refresh_from_db()
    assert arrived.state == SharedState.TO_JUDGE


def test_what_was_answered_is_not_answered_again(arrived):
    editor = UserFactory(roles=[Role.EDITOR])
    publish(arrived.page)
    with pytest.raises(Refused):
        decline(shared=arrived, reason="Toch niet", by=editor)
    assert PracticePage.objects.get().live


def test_a_draft_that_an_editor_deleted_can_still_be_declined(arrived, drain):
    PracticePage.objects.get(pk=arrived.page_id).delete()
    decline(shared=arrived, reason="Dubbel", by=UserFactory(roles=[Role.EDITOR]))
    drain()
    assert (len(mail.outbox), SiteImage.objects.count()) == (1, 0)


def test_pictures_used_elsewhere_stay(arrived):
    from tests.factories.pages import NewsPageFactory

    news = NewsPageFactory(picture=arrived.pictures.get().image)
    news.save_revision().publish()
    decline(shared=arrived, reason="Dubbel", by=UserFactory(roles=[Role.EDITOR]))
    assert SiteImage.objects.count() == 1


# --- Retention -----------------------------------------------------------------------------------


def test_unfinished_drafts_go_with_their_pictures(django_capture_on_commit_callbacks):
    past = timezone.now() - timedelta(minutes=1)
    old = SharedPracticeFactory(expires_at=past)
    add_picture(shared=old, upload=photo())
    path = Path(old.pictures.get().file.path)
    unconfirmed = SharedPracticeFactory(to_confirm=True, expires_at=past)
    kept = [SharedPracticeFactory(), SharedPracticeFactory(to_judge=True, expires_at=past)]
    with django_capture_on_commit_callbacks(execute=True):
        assert forget_shares() == (2, 0)
    assert list(SharedPractice.objects.order_by("pk")) == kept
    assert not SharedPractice.objects.filter(pk=unconfirmed.pk).exists()
    assert not path.exists()


def test_senders_are_forgotten_a_year_after_the_answer():
    now = timezone.now()
    old, recent = (
        SharedPracticeFactory(
            to_judge=True, state=SharedState.DECLINED, answered_at=now - timedelta(days=days)
        )
        for days in (366, 364)
    )
    assert forget_shares() == (0, 1)
    old.refresh_from_db()
    recent.refresh_from_db()
    assert (old.sender_name, old.sender_email, old.answers) == ("", "", {})
    assert recent.sender_email == "an@example.org"
    assert forget_shares() == (0, 0)
