"""A practice as readers get it: scores in words, places, facts, and what its translation shares."""

import pytest
from wagtail.models import Locale
from wagtail_localize.operations import translate_object

from practices.models import PracticePage
from tandem.places.models import Municipality
from tests.factories.accounts import UserFactory
from tests.factories.pages import PracticePageFactory

pytestmark = pytest.mark.django_db


def test_scores_are_said_in_words_and_unknown_ones_are_not_there(client):
    page = PracticePageFactory(reach=3, recurring=None)
    html = client.get(page.url).content.decode()
    assert html.count('class="score-meter"') == 1
    assert html.count('<span class="on"></span>') == 3


def test_long_list_of_places_folds(client):
    page = PracticePageFactory(applied_in=list(Municipality.objects.all()[:5]))
    html = client.get(page.url).content.decode()
    folded = html.split('class="applied-in"')[1].split("</details>")[0]
    assert "(5)" in folded.split("<summary>")[1].split("</summary>")[0]


def test_translation_shares_domain_scores_and_places():
    page = PracticePageFactory(applied_in=list(Municipality.objects.all()[:2]))
    page.save_revision().publish()
    page = PracticePage.objects.get(pk=page.pk)
    translate_object(page, [Locale.objects.get(language_code="fr")], user=UserFactory())
    twin = PracticePage.objects.get(locale__language_code="fr")
    assert (twin.domain, twin.reach, twin.recurring) == (page.domain, 3, 4)
    latest = twin.get_latest_revision_as_object()
    assert set(latest.applied_in.all()) == set(page.applied_in.all())
