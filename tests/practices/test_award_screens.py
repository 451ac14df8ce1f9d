"""The button that makes a practice of an award: where it stands, what it offers, who may press it."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from wagtail.models import GroupPagePermission

from practices.from_award import practice_from_award
from practices.models import PracticeIndexPage, PracticePage
from tandem.accounts.roles import Role
from tests.factories.accounts import UserFactory
from tests.factories.calls import CallFactory
from tests.factories.pages import AwardsPageFactory, NewsPageFactory, award, section

pytestmark = pytest.mark.django_db
LIST = "award_practices_cms:list"


@pytest.fixture
def results():
    return AwardsPageFactory(title="Resultaten 2015")


@pytest.fixture
def editor(staff_client):
    return staff_client(Role.EDITOR)


def listed(client, query: str = "") -> list:
    return list(client.get(f"{reverse(LIST)}?{query}").context_data["part"].object_list)


def make(client, given):
    return client.post(reverse("award_practices_cms:make", args=[given.pk]))


def test_published_awards_without_a_practice_are_offered(editor, results):
    free, told = award(results.call, title="Vrij"), award(results.call, title="Verteld")
    practice_from_award(award=told, by=UserFactory())
    award(CallFactory(), title="Nog geheim")
    assert listed(editor) == [free]


def test_an_award_is_offered_again_when_its_practice_was_deleted(editor, results):
    given = award(results.call)
    practice_from_award(award=given, by=UserFactory()).delete()
    assert listed(editor) == [given]


def test_they_are_found_by_title_and_by_call(editor, results):
    wanted = award(results.call, title="Samen onthalen")
    other = award(AwardsPageFactory().call, title="Fietsen voor iedereen")
    assert listed(editor, "text=ONTHALEN") == [wanted]
    assert listed(editor, f"call={other.call_id}") == [other]
    assert set(listed(editor, "call=onzin")) == {wanted, other}
    html = editor.get(f"{reverse(LIST)}?text=niets").content.decode()
    assert f'href="{reverse(LIST)}"' in html.split("desk-stack")[0].split("overview-filter")[1]


def test_the_list_costs_the_same_for_one_and_for_many(editor, results):
    award(results.call)
    editor.get(reverse(LIST))
    with CaptureQueriesContext(connection) as one:
        assert len(listed(editor)) == 1
    for number in range(11):
        award(results.call, title=f"Project {number}", places=["23088", "23003"])
    with CaptureQueriesContext(connection) as many:
        assert len(listed(editor)) == 12
    assert len(many) == len(one)


@pytest.mark.parametrize("language", ["nl", "fr"])
def test_the_draft_opens_in_the_editor(editor, results, language):
    answer = make(editor, award(results.call, title="Samen onthalen", language=language))
    page = PracticePage.objects.get()
    assert answer.url == reverse("wagtailadmin_pages:edit", args=[page.pk])
    assert (page.live, page.locale.language_code) == (False, language)
    form = editor.get(answer.url).context["form"]
    assert form["title"].value() == "Samen onthalen"


def test_what_is_not_published_makes_nothing(editor):
    assert make(editor, award(CallFactory())).status_code == 404
    assert PracticePage.objects.count() == 0


def test_who_may_not_write_in_that_language_makes_nothing(editor, results):
    GroupPagePermission.objects.filter(
        page__in=section(PracticeIndexPage, "fr").get_ancestors(), group__name=Role.EDITOR
    ).delete()
    refused = make(editor, award(results.call, language="fr"))
    assert refused.url == reverse("wagtailadmin_home")
    make(editor, award(results.call, language="nl"))
    assert PracticePage.objects.get().locale.language_code == "nl"


def test_the_button_stands_above_the_practices_and_above_results(staff_client, results):
    practices, news = section(PracticeIndexPage), NewsPageFactory()
    screens = {
        reverse("wagtailadmin_explore", args=[practices.pk]): reverse(LIST),
        reverse("wagtailadmin_pages:edit", args=[results.pk]): (
            f"{reverse(LIST)}?call={results.call_id}"
        ),
    }
    editor, translator = staff_client(Role.EDITOR), staff_client(Role.TRANSLATOR)
    for screen, address in screens.items():
        assert f'href="{address}"' in editor.get(screen).content.decode()
        assert address not in translator.get(screen).content.decode()
    other = reverse("wagtailadmin_pages:edit", args=[news.pk])
    assert reverse(LIST) not in editor.get(other).content.decode()
