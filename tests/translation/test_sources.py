"""A source that goes offline, is deleted or moves: its translations are named and decided about."""

from datetime import timedelta

import pytest
from django.urls import reverse
from django.utils import timezone
from wagtail.actions.move_page import MovePageAction
from wagtail.models import Page, PageLogEntry
from wagtail_localize.models import Translation

from home.models import NewsIndexPage
from tandem.accounts.roles import Role
from tandem.audit.models import Entry
from tandem.translation.approval import approve, send_for_approval
from tandem.translation.overview.queries import overview_rows, translations_to_do
from tandem.translation.overview.states import State
from tandem.translation.sources import SourceRefused, keep, lead_on, move_along
from tests.factories.accounts import UserFactory
from tests.factories.pages import NewsPageFactory, StandardPageFactory, section
from tests.translation import desk

pytestmark = pytest.mark.django_db

URL = "/cms/translation/sources/"


@pytest.fixture
def administrator():
    return UserFactory(roles=[Role.ADMINISTRATOR])


@pytest.fixture
def pair():
    """A Dutch page and its approved translation."""
    return desk.published()


def states(user) -> dict[str, State]:
    """The states of pages that need a decision, by title."""
    return {row.title: row.state for row in overview_rows(user) if row.state is State.SOURCE_GONE}


def told(answer) -> str:
    """The messages after an act."""
    return " ".join(str(message) for message in answer.context["messages"])


def post(client, act: str, *pages: Page):
    return client.post(URL, {"act": act, "page": [page.pk for page in pages]}, follow=True)


# --- Noticing ------------------------------------------------------------------------------------


def test_unpublishing_a_source_leaves_its_translation_in_the_overview(pair, administrator):
    source, target = pair
    assert states(administrator) == {}
    source.unpublish()
    assert states(administrator) == {"Groot nieuws": State.SOURCE_GONE}
    (row,) = translations_to_do(administrator)
    assert row.state is State.SOURCE_GONE
    assert row.since == PageLogEntry.objects.get(action="wagtail.unpublish").timestamp
    desk.fresh(target).unpublish()
    assert states(administrator) == {}


def test_deleting_a_source_leaves_its_translation_in_the_overview(pair, administrator):
    source, target = pair
    source.delete()
    assert states(administrator) == {"Groot nieuws": State.SOURCE_GONE}
    assert desk.fresh(target).live is True


def test_pair_made_by_hand_is_listed_until_somebody_decides(administrator, staff_client):
    source, target = desk.dutch(), desk.dutch("Grande nouvelle", language="fr")
    Page.objects.filter(pk=target.pk).update(translation_key=source.translation_key)
    assert states(administrator) == {}
    source.unpublish()
    assert states(administrator) == {"Groot nieuws": State.SOURCE_GONE}
    client = staff_client(Role.ADMINISTRATOR)
    assert 'value="keep"' in client.get(URL).content.decode()
    post(client, "keep", target)
    assert states(administrator) == {}
    assert desk.fresh(target).live is True
    desk.fresh(source).get_latest_revision().publish()
    desk.fresh(source).unpublish()
    assert states(administrator) == {"Groot nieuws": State.SOURCE_GONE}


def test_pair_whose_older_page_was_never_public_is_not_listed(administrator):
    source, target = NewsPageFactory(live=False), desk.dutch("Grande nouvelle", language="fr")
    Page.objects.filter(pk=target.pk).update(translation_key=source.translation_key)
    assert states(administrator) == {}


def test_deleting_a_whole_tree_names_every_translation(administrator):
    above, twin = StandardPageFactory(), StandardPageFactory(language="fr")
    Page.objects.filter(pk=twin.pk).update(translation_key=above.translation_key)
    for title in ("Een", "Twee"):
        source = NewsPageFactory(title=title, parent=above)
        source.save_revision().publish()
        desk.translate(desk.submit(source)).save_target(publish=False)
    for page in Page.objects.child_of(Page.objects.get(pk=twin.pk)):
        page.get_latest_revision().publish()
    Page.objects.get(pk=above.pk).delete()
    assert states(administrator) == {"Een": State.SOURCE_GONE, "Twee": State.SOURCE_GONE}


def test_who_unpublishes_is_told_and_has_one_button(pair, staff_client):
    source, target = pair
    client = staff_client(Role.ADMINISTRATOR)
    answer = client.post(reverse("wagtailadmin_pages:unpublish", args=[source.pk]), follow=True)
    button = f"{URL}?of={target.pk}"
    assert (target.title in told(answer), button in told(answer)) == (True, True)
    screen = client.get(button).content.decode()
    assert 'value="unpublish"' in screen
    post(client, "unpublish", target)
    assert desk.fresh(target).live is False


def test_who_deletes_is_told(pair, staff_client):
    source, target = pair
    client = staff_client(Role.ADMINISTRATOR)
    answer = client.post(reverse("wagtailadmin_pages:delete", args=[source.pk]), follow=True)
    assert f"{URL}?of={target.pk}" in told(answer)


@pytest.mark.parametrize("action", ["unpublish", "delete"])
def test_who_does_it_in_bulk_is_told(pair, staff_client, action):
    source, target = pair
    client = staff_client(Role.ADMINISTRATOR)
    url = reverse("wagtail_bulk_action", args=["wagtailcore", "page", action])
    answer = client.post(f"{url}?id={source.pk}", follow=True)
    assert f"{URL}?of={target.pk}" in told(answer)


def test_nothing_is_said_where_nothing_stays_live(staff_client):
    source = desk.dutch()
    client = staff_client(Role.ADMINISTRATOR)
    answer = client.post(reverse("wagtailadmin_pages:unpublish", args=[source.pk]), follow=True)
    assert URL not in told(answer)


def test_unpublishing_the_translation_says_nothing_of_acts_on_itself(pair, staff_client):
    source, target = pair
    client = staff_client(Role.ADMINISTRATOR)
    answer = client.post(reverse("wagtailadmin_pages:unpublish", args=[target.pk]), follow=True)
    assert f"{URL}?of={source.pk}" in told(answer)  # the other language is named, whichever it is


def test_a_translation_that_waits_for_its_date_is_named_too(staff_client, administrator):
    source = desk.dutch()
    target = desk.submit(source)
    desk.translate(target)
    send_for_approval(page=target, user=administrator)
    approver = UserFactory(roles=[Role.APPROVER])
    later = timezone.now() + timedelta(days=3)
    approve(page=desk.fresh(target), user=approver, go_live_at=later)
    assert states(administrator) == {}

    client = staff_client(Role.ADMINISTRATOR)
    answer = client.post(reverse("wagtailadmin_pages:unpublish", args=[source.pk]), follow=True)
    assert "fr-Groot nieuws" in told(answer)
    assert states(administrator) == {"Groot nieuws": State.SOURCE_GONE}
    html = client.get(URL).content.decode()
    assert "Publiceer ze niet" in html
    assert "Ook offline halen" not in html

    answer = post(client, "unpublish", target)
    assert states(administrator) == {}
    assert desk.fresh(target).approved_schedule is False


# --- Deciding ------------------------------------------------------------------------------------


def test_kept_as_a_page_of_its_own(pair, administrator):
    source, target = pair
    source.unpublish()
    keep(page=target, user=administrator)
    assert states(administrator) == {}
    assert desk.fresh(target).live is True
    assert Entry.objects.get(verb="translation.kept").actor_id == administrator.pk
    desk.fresh(source).delete()  # later: nobody is asked about it again
    assert states(administrator) == {}


def test_kept_after_its_source_was_deleted(pair, administrator):
    source, target = pair
    source.delete()
    keep(page=target, user=administrator)
    assert (states(administrator), Translation.objects.count()) == ({}, 0)


def test_readers_are_led_on_to_the_page_above(pair, administrator, client):
    source, target = pair
    address = target.get_url()
    source.unpublish()
    lead_on(page=target, user=administrator)
    answer = client.get(address)
    assert (answer.status_code, answer.url.endswith(section(NewsIndexPage, "fr").url)) == (
        302,
        True,
    )
    assert states(administrator) == {}


def test_readers_are_not_led_to_what_is_offline(pair, administrator):
    _source, target = pair
    section(NewsIndexPage, "fr").unpublish()
    with pytest.raises(SourceRefused):
        lead_on(page=target, user=administrator)
    assert desk.fresh(target).live is True


def test_a_deleted_source_cannot_be_taken_up_again(pair, staff_client):
    source, target = pair
    source.delete()
    client = staff_client(Role.ADMINISTRATOR)
    edit = reverse("wagtailadmin_pages:edit", args=[target.pk])
    assert "localize-restart-translation" not in client.get(edit).content.decode()
    answer = client.post(edit, {"localize-restart-translation": "1"}, follow=True)
    assert answer.status_code == 200
    assert Translation.objects.get().enabled is False


def test_who_may_not_unpublish_may_not_do_it_here(pair, staff_client):
    source, target = pair
    source.unpublish()
    for who, status in [(Role.APPROVER, 302), (Role.TRANSLATOR, 302), (Role.CALLS_MANAGER, 403)]:
        client = staff_client(UserFactory(roles=[who], language="fr"))
        assert client.post(URL, {"act": "unpublish", "page": target.pk}).status_code == status
        assert desk.fresh(target).live is True, who


def test_an_editor_unpublishes_news_as_she_may(pair, staff_client):
    source, target = pair
    source.unpublish()
    post(staff_client(Role.EDITOR), "unpublish", target)
    assert desk.fresh(target).live is False


def test_an_act_that_does_not_exist_is_refused(pair, staff_client):
    _source, target = pair
    post(staff_client(Role.ADMINISTRATOR), "explode", target)
    assert desk.fresh(target).live is True


# --- Moving --------------------------------------------------------------------------------------


@pytest.fixture
def standard_pair():
    """As `pair`, of a type that may stand in several places."""
    return desk.published("Over ons", StandardPageFactory)


@pytest.fixture
def moved(standard_pair, administrator):
    """The source stands under another page, which has a translation."""
    source, target = standard_pair
    above = StandardPageFactory(title="Archief")
    twin = StandardPageFactory(title="Archives", language="fr", translation_of=above)
    MovePageAction(source, above, pos="last-child", user=administrator).execute()
    return desk.fresh(source), desk.fresh(target), Page.objects.get(pk=twin.pk)


def test_a_moved_source_is_shown_and_its_translation_moves_along(
    moved, administrator, staff_client
):
    _source, target, twin = moved
    assert [row.title for row in overview_rows(administrator) if row.moved] == ["Over ons"]
    post(staff_client(administrator), "move", target)
    assert desk.fresh(target).get_parent().pk == twin.pk
    assert [row.title for row in overview_rows(administrator) if row.moved] == []


def test_nothing_moves_to_where_no_translation_is(standard_pair, administrator):
    source, target = standard_pair
    above = StandardPageFactory(title="Archief")
    MovePageAction(source, above, pos="last-child", user=administrator).execute()
    with pytest.raises(SourceRefused):
        move_along(page=desk.fresh(target), user=administrator)
    assert [row.title for row in overview_rows(administrator) if row.moved] == []


def test_who_moves_is_told(standard_pair, staff_client):
    source, target = standard_pair
    above = StandardPageFactory(title="Archief")
    client = staff_client(Role.ADMINISTRATOR)
    url = reverse("wagtailadmin_pages:move_confirm", args=[source.pk, above.pk])
    assert target.title in told(client.post(url, follow=True))


def test_a_renamed_source_is_work_for_its_translator(pair, administrator, drain):
    source, _target = pair
    source.title = "Heel groot nieuws"
    source.save_revision().publish()
    drain()
    (row,) = [row for row in overview_rows(administrator) if row.title == "Heel groot nieuws"]
    assert (row.state, row.texts) == (State.OUTDATED, 1)
