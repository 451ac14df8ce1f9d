"""Practices: the list by domain, the scores, where they are applied."""

import pytest
from wagtail.models import Locale
from wagtail_localize.operations import translate_object

from practices.models import PracticeIndexPage, PracticePage
from tandem.places.models import Municipality
from tests.factories.accounts import UserFactory
from tests.factories.pages import PolicyDomainFactory, PracticePageFactory, section

pytestmark = pytest.mark.django_db


def test_list_narrows_to_the_chosen_domain(client):
    work = PolicyDomainFactory(code="werk", name_nl="Werk", name_fr="Emploi")
    PracticePageFactory(title="Over werk", domain=work)
    PracticePageFactory(title="Over wonen")
    url = section(PracticeIndexPage).url
    everything = client.get(url).context_data
    assert everything["page_obj"].paginator.count == 2
    assert [(d.name_nl, d.number) for d in everything["domains"] if d == work] == [("Werk", 1)]
    html = client.get(url, {"domain": "werk"}).content.decode()
    assert ("Over werk" in html, "Over wonen" in html) == (True, False)
    assert '<a href="?domain=werk" aria-current="true">Werk (1)</a>' in html


@pytest.mark.parametrize("query", ["domain=bestaat-niet", "page=999", "page=x"])
def test_list_survives_nonsense(client, query):
    PracticePageFactory(title="Over wonen")
    assert "Over wonen" in client.get(f"{section(PracticeIndexPage).url}?{query}").content.decode()


def test_pages_of_the_list_keep_the_domain(client):
    domain = PolicyDomainFactory(code="werk")
    for _number in range(13):
        PracticePageFactory(domain=domain)
    html = client.get(section(PracticeIndexPage).url, {"domain": "werk"}).content.decode()
    assert 'rel="next" href="?domain=werk&amp;page=2"' in html


def test_domains_of_drafts_and_of_the_other_language_are_not_offered(client):
    PracticePageFactory(live=False)
    PracticePageFactory(language="fr")
    assert client.get(section(PracticeIndexPage).url).context_data["domains"] == []


def test_scores_are_said_in_words_and_unknown_ones_are_not_there(client):
    page = PracticePageFactory(reach=3, recurring=None)
    html = client.get(page.url).content.decode()
    assert html.count('class="score-meter"') == 1
    assert html.count('<span class="on"></span>') == 3


def test_long_list_of_places_folds(client):
    page = PracticePageFactory(applied_in=list(Municipality.objects.all()[:5]))
    html = client.get(page.url).content.decode()
    assert html.count("<details>") == 1
    assert "(5)" in html.split("<summary>")[1].split("</summary>")[0]


def test_translation_shares_domain_scores_and_places():
    page = PracticePageFactory(applied_in=list(Municipality.objects.all()[:2]))
    page.save_revision().publish()
    page = PracticePage.objects.get(pk=page.pk)
    translate_object(page, [Locale.objects.get(language_code="fr")], user=UserFactory())
    twin = PracticePage.objects.get(locale__language_code="fr")
    assert (twin.domain, twin.reach, twin.recurring) == (page.domain, 3, 4)
    latest = twin.get_latest_revision_as_object()
    assert set(latest.applied_in.all()) == set(page.applied_in.all())
