"""Recommendations, and the questions that other rooms ask."""

import pytest
from wagtail.models import Locale, PageViewRestriction
from wagtail_localize.operations import translate_object

from practices.models import PracticePage, RecommendationPage
from tandem.places.models import Municipality
from tests.factories.accounts import UserFactory
from tests.factories.pages import PracticePageFactory, section
from tests.factories.practices import RecommendationPageFactory

pytestmark = pytest.mark.django_db

GENT, MONS = "44021", "53053"


@pytest.fixture
def ghent():
    return PracticePageFactory(
        title="In Gent", applied_in=list(Municipality.objects.filter(nis__in=[GENT, MONS]))
    )


def test_practices_of_municipalities_come_once_and_only_if_readable(ghent):
    PracticePageFactory(applied_in=[Municipality.objects.get(nis="11002")])
    PracticePageFactory(applied_in=[Municipality.objects.get(nis=GENT)], live=False)
    hidden = PracticePageFactory(applied_in=[Municipality.objects.get(nis=GENT)])
    PageViewRestriction.objects.create(page=hidden, restriction_type="login")
    assert list(PracticePage.objects.applied_in_any([GENT, MONS])) == [ghent]
    assert list(PracticePage.objects.applied_in_any([])) == []
    assert list(PracticePage.objects.applied_in_any([GENT]).in_language_of(ghent)) == [ghent]


def test_advice_follows_the_practices_that_show_it(ghent):
    elsewhere = PracticePageFactory(applied_in=[Municipality.objects.get(nis="11002")])
    advice = RecommendationPageFactory(practices=[ghent, elsewhere])
    RecommendationPageFactory(practices=[elsewhere])
    RecommendationPageFactory(practices=[ghent], live=False)
    assert list(RecommendationPage.objects.shown_in([GENT, MONS])) == [advice]


def test_advice_of_a_practice_that_nobody_may_read_is_not_shown_there(ghent):
    RecommendationPageFactory(practices=[ghent])
    PracticePage.objects.update(live=False)
    assert list(RecommendationPage.objects.shown_in([GENT])) == []


def test_both_pages_lead_to_each_other(client, ghent):
    advice = RecommendationPageFactory(title="Ga naar de school", practices=[ghent])
    assert "Ga naar de school" in client.get(ghent.url).content.decode()
    assert "In Gent" in client.get(advice.url).content.decode()


def test_translations_show_each_other_and_nothing_of_the_other_language(client, ghent):
    french = PracticePageFactory(title="À Gand", language="fr", translation_of=ghent)
    RecommendationPageFactory(title="Ga naar de school", practices=[ghent])
    advice = RecommendationPage.objects.get()
    advice.save_revision().publish()
    advice = RecommendationPage.objects.get()
    translate_object(advice, [Locale.objects.get(language_code="fr")], user=UserFactory())
    twin = RecommendationPage.objects.get(locale__language_code="fr")
    revision = twin.get_latest_revision_as_object()
    revision.title, revision.slug = "Allez à l’école", "allez"
    revision.save_revision().publish()
    twin.refresh_from_db()
    assert "À Gand" in client.get(twin.url).content.decode()
    html = client.get(french.url).content.decode()
    assert ("Allez à l’école" in html, "Ga naar de school" in html) == (True, False)


def test_pages_stay_within_their_budget(client, ghent, django_assert_max_num_queries):
    advice = RecommendationPageFactory(practices=PracticePageFactory.create_batch(15))
    RecommendationPageFactory.create_batch(10, practices=[ghent])
    for url in (advice.url, ghent.url):
        client.get(url)
        with django_assert_max_num_queries(17):
            assert client.get(url).status_code == 200


def test_advice_lives_under_the_list_of_practices():
    advice = RecommendationPageFactory()
    parent = type(section(type(advice.get_parent().specific)))
    assert parent is type(advice.get_parent().specific)
    assert advice.get_parent().specific.section_key == "practices"


def test_editors_choose_from_what_readers_of_the_language_see(ghent):
    draft = PracticePageFactory(title="Nog niet", live=False)
    PracticePageFactory(title="Ook niet", live=False)
    PracticePageFactory(title="En français", language="fr")
    advice = RecommendationPageFactory(practices=[draft])
    form = RecommendationPage.get_edit_handler().get_form_class()(instance=advice)
    offered = [practice.title for practice in form.fields["practices"].queryset]
    assert offered == ["In Gent", "Nog niet"]  # the draft was chosen before
