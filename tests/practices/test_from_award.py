"""A practice that grew out of an award: the draft, and the link that readers get."""

import pytest

from practices.from_award import practice_from_award
from practices.models import PracticePage
from tandem.accounts.roles import Role
from tests.factories.accounts import UserFactory
from tests.factories.calls import CallFactory
from tests.factories.pages import AwardsPageFactory, CallPageFactory, PracticePageFactory, award

pytestmark = pytest.mark.django_db


@pytest.fixture
def editor():
    return UserFactory(roles=[Role.EDITOR])


def test_the_draft_has_what_is_known(editor):
    given = award(CallFactory(), places=["23088", "23003"], title="Samen onthalen")
    page = practice_from_award(award=given, by=editor)
    assert (page.live, page.title, page.owner) == (False, "Samen onthalen", editor)
    assert (page.from_award, page.from_call) == (given, given.call)
    assert page.what == given.description
    stored = PracticePage.objects.get().get_latest_revision_as_object()
    assert {place.nis for place in stored.applied_in.all()} == {"23088", "23003"}


def test_a_municipality_that_merged_is_the_one_of_today(editor):
    from tandem.places.models import Municipality

    old = Municipality.objects.filter(valid_to__isnull=False).first()
    page = practice_from_award(award=award(CallFactory(), places=[old.nis]), by=editor)
    assert list(page.applied_in.all()) == [old.current()]


def test_the_draft_is_in_the_language_of_the_project(editor):
    page = practice_from_award(award=award(CallFactory(), language="fr"), by=editor)
    assert page.locale.language_code == "fr"


def test_twice_is_once(editor):
    given = award(CallFactory())
    first, second = (practice_from_award(award=given, by=editor) for _time in range(2))
    assert (first, PracticePage.objects.count()) == (second, 1)


def test_an_introduction_is_whole_sentences(editor):
    long = "Een zin. " * 80
    page = practice_from_award(award=award(CallFactory(), description=long), by=editor)
    assert (len(page.introduction) <= 500, page.introduction[-5:]) == (True, " zin.")
    unbroken = practice_from_award(award=award(CallFactory(), description="x" * 700), by=editor)
    assert unbroken.introduction == ""


def test_an_introduction_stops_before_a_list(editor):
    listed = "Gezinnen krijgen hulp. Dat gaat\nlangs twee wegen:\n\n- een loket\n- een buurthuis."
    page = practice_from_award(award=award(CallFactory(), description=listed), by=editor)
    assert page.introduction == "Gezinnen krijgen hulp."
    assert page.what == listed


def test_readers_get_the_results_in_their_language(client):
    results = AwardsPageFactory(title="Resultaten 2015")
    given = award(results.call, title="Samen onthalen")
    page = PracticePageFactory(from_call=results.call, from_award=given)
    html = client.get(page.url).content.decode()
    assert f'<a href="{results.url}">Resultaten 2015</a>' in html
    assert '<span lang="nl">Samen onthalen</span> (149.722 euro)' in " ".join(html.split())
    french = PracticePageFactory(language="fr", from_call=results.call)
    assert "Resultaten 2015" not in client.get(french.url).content.decode()


def test_a_call_without_results_is_linked_itself(client):
    call_page = CallPageFactory(title="Oproep 2027")
    page = PracticePageFactory(from_call=call_page.call)
    assert f'<a href="{call_page.url}">Oproep 2027</a>' in client.get(page.url).content.decode()


def test_a_draft_of_the_results_is_no_secret_door(client):
    """Neither is the award itself, where the page of the call is public already."""
    results = AwardsPageFactory(title="Nog geheim", live=False)
    call_page = CallPageFactory(title="Oproep 2027", call=results.call)
    given = award(results.call, title="Nog niet verteld")
    page = PracticePageFactory(from_call=results.call, from_award=given)
    html = client.get(page.url).content.decode()
    assert f'<a href="{call_page.url}">Oproep 2027</a>' in html
    assert ("Nog geheim" in html, "Nog niet verteld" in html, "149.722" in html) == (False,) * 3
