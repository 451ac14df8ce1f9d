"""A practice as readers get it: scores in words, places, facts, and what its translation shares."""

from decimal import Decimal

import pytest
from wagtail.models import Locale
from wagtail_localize.models import TranslationSource
from wagtail_localize.operations import translate_object

from practices.models import PracticePage
from tandem.places.models import Municipality
from tests.factories.accounts import UserFactory
from tests.factories.pages import PracticePageFactory
from tests.factories.practices import TargetGroupFactory

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


def test_translation_shares_every_fact_and_translates_the_words():
    page = PracticePageFactory(
        start_year=2016,
        is_ongoing=True,
        contact_email="kansen@example.org",
        run_by="Stad Gent",
        budget=[("fact", {"year": 2018, "amount": Decimal("5000.50"), "purpose": "filmpjes"})],
        target_groups=[TargetGroupFactory()],
        source_key="elk-telt@36015",
    )
    page.save_revision().publish()
    page = PracticePage.objects.get(pk=page.pk)
    translate_object(page, [Locale.objects.get(language_code="fr")], user=UserFactory())
    twin = PracticePage.objects.get(locale__language_code="fr").get_latest_revision_as_object()
    assert (twin.start_year, twin.is_ongoing, twin.contact_email, twin.source_key) == (
        2016,
        True,
        "kansen@example.org",
        "elk-telt@36015",
    )
    assert twin.budget[0].value["amount"] == Decimal("5000.50")
    assert list(twin.target_groups.all()) == list(page.target_groups.all())
    source = TranslationSource.objects.get_for_instance(page)
    paths = set(source.stringsegment_set.values_list("context__path", flat=True))
    assert {"run_by"} <= paths
    assert [path for path in paths if path.startswith("budget.") and path.endswith("purpose")]
    assert not {"contact_email", "source_key"} & paths
