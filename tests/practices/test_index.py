"""The list of practices: facets with counts, chips, order, addresses, and few queries."""

import re

import pytest

from practices.models import PracticeIndexPage
from tandem.places.models import Municipality
from tests.factories.pages import PolicyDomainFactory, PracticePageFactory, section
from tests.factories.practices import RecommendationPageFactory, TargetGroupFactory

pytestmark = pytest.mark.django_db

GENT, ANTWERPEN, BERGEN, BRUSSEL = "44021", "11002", "53053", "21004"


@pytest.fixture
def work():
    return PolicyDomainFactory(code="werk", name_nl="Werk", name_fr="Emploi")


@pytest.fixture
def housing():
    return PolicyDomainFactory(code="wonen", name_nl="Wonen", name_fr="Logement")


@pytest.fixture
def three(work, housing):
    """Work in Ghent, work in Ghent and Antwerp, housing in Mons."""
    tenants = TargetGroupFactory(code="huurders", name_nl="Huurders", name_fr="Locataires")
    return [
        PracticePageFactory(title="A", domain=work, applied_in=places(GENT), reach=1, recurring=4),
        PracticePageFactory(
            title="B", domain=work, applied_in=places(GENT, ANTWERPEN), reach=4, recurring=1
        ),
        PracticePageFactory(
            title="C",
            domain=housing,
            applied_in=places(BERGEN),
            target_groups=[tenants],
            reach=None,
            recurring=None,
        ),
    ]


def places(*codes: str) -> list[Municipality]:
    return list(Municipality.objects.filter(nis__in=codes))


def ask(client, query: str = "", language: str = "nl"):
    return client.get(f"{section(PracticeIndexPage, language).url}?{query}").context_data


def titles(context) -> list[str]:
    return [page.title for page in context["page_obj"].object_list]


def options(context, key: str) -> dict[str, int]:
    found = [facet for facet in context["facets"] if facet["key"] == key]
    return {option["name"]: option["number"] for facet in found for option in facet["options"]}


def test_each_facet_counts_all_practices(client, three):
    context = ask(client)
    assert options(context, "domain") == {"Werk": 2, "Wonen": 1}
    assert options(context, "municipality") == {"Antwerpen": 1, "Bergen": 1, "Gent": 2}
    assert options(context, "target") == {"Huurders": 1}
    assert [re.match(r"\d", name)[0] for name in options(context, "reach")] == ["1", "4"]
    assert list(options(context, "recurring").values()) == [1, 1]


def test_counts_respect_the_other_choices_and_not_their_own(client, three):
    context = ask(client, f"municipality={ANTWERPEN}")
    assert titles(context) == ["B"]
    assert options(context, "domain") == {"Werk": 1}
    assert options(context, "municipality") == {"Antwerpen": 1, "Bergen": 1, "Gent": 2}


def test_a_practice_in_two_places_of_a_province_counts_once(client):
    PracticePageFactory(applied_in=places("44021", "46021"))
    assert list(options(ask(client), "province").values()) == [1]


def test_brussels_stands_among_the_provinces_as_a_region(client):
    PracticePageFactory(title="Brussel", applied_in=places(BRUSSEL))
    PracticePageFactory(title="Gent", applied_in=places(GENT))
    region = Municipality.objects.get(nis=BRUSSEL).region_nl
    context = ask(client)
    assert options(context, "province")[region] == 1
    assert titles(ask(client, "province=04000")) == ["Brussel"]


def test_a_facet_that_folds_holds_plain_links(client, three):
    html = client.get(section(PracticeIndexPage).url, {"domain": "werk"}).content.decode()
    assert '<a href="?domain=werk" aria-current="true">Werk (2)</a>' in html
    assert f'<a href="?domain=werk&amp;municipality={GENT}">Gent (2)</a>' in html
    assert "<script" not in html


def test_each_chip_takes_its_own_choice_away(client, three):
    context = ask(client, f"domain=werk&municipality={GENT}&sort=title")
    assert [(str(chip["name"]), chip["url"]) for chip in context["chips"]] == [
        ("Werk", f"?municipality={GENT}&sort=title"),
        ("Gent", "?domain=werk&sort=title"),
    ]


@pytest.mark.parametrize(
    "query",
    [
        "domain=bestaat-niet",
        "municipality=99999",
        "province=x",
        "reach=5",
        "reach=0",
        "recurring=²",
        "target=%2527",
        "sort=hack",
        "page=999",
        "page=x",
        "anything=else",
    ],
)
def test_unknown_values_are_ignored(client, three, query):
    context = ask(client, query)
    assert (context["page_obj"].paginator.count, context["chips"]) == (3, [])
    assert context["query"] == ""


@pytest.mark.parametrize(
    ("sort", "expected"),
    [("newest", "CBA"), ("reach", "BAC"), ("recurring", "ABC"), ("title", "ABC")],
)
def test_order(client, three, sort, expected):
    assert "".join(titles(ask(client, f"sort={sort}"))) == expected


def test_pages_keep_what_was_chosen(client, work):
    for _number in range(13):
        PracticePageFactory(domain=work)
    html = client.get(
        section(PracticeIndexPage).url, {"sort": "title", "x": "1", "domain": "werk"}
    ).content.decode()
    assert 'rel="next" href="?domain=werk&amp;sort=title&amp;page=2"' in html


def test_empty_list_says_what_to_loosen(client, three):
    url = section(PracticeIndexPage).url
    response = client.get(url, {"domain": "wonen", "municipality": GENT})
    context = response.context_data
    assert [(step["url"], step["number"]) for step in context["loosen"]] == [
        ("?municipality=" + GENT, 2),
        ("?domain=wonen", 1),
    ]
    html = response.content.decode()
    assert f'<a href="{url}">' in html
    # What was chosen stays visible among the options, with nothing behind it.
    assert options(context, "municipality") == {"Bergen": 1, "Gent": 0}


def test_nothing_at_all_is_said_without_chips(client):
    context = ask(client)
    assert (context["facets"], context["loosen"], titles(context)) == ([], [], [])


def test_drafts_and_the_other_language_are_counted_nowhere(client):
    PracticePageFactory(live=False)
    PracticePageFactory(language="fr")
    assert ask(client)["facets"] == []


def test_names_are_in_the_readers_language(client, housing):
    PracticePageFactory(language="fr", domain=housing, applied_in=places(BERGEN))
    context = ask(client, "domain=wonen", "fr")
    assert options(context, "municipality") == {"Mons": 1}
    assert context["chosen_domain"].name == "Logement"


@pytest.mark.parametrize(
    ("query", "told"),
    [
        ("", False),
        ("domain=werk", False),
        (f"domain=werk&municipality={GENT}", True),
        ("sort=title", True),
    ],
)
def test_search_engines_get_one_facet_at_a_time(client, three, query, told):
    html = client.get(f"{section(PracticeIndexPage).url}?{query}").content.decode()
    assert ('<meta name="robots" content="noindex">' in html) is told


def test_advice_of_the_chosen_domain_stands_on_its_list(client, three, work):
    advice = RecommendationPageFactory(title="Werf breed aan", domain=work)
    RecommendationPageFactory(title="Iets anders")
    assert ask(client, "domain=werk")["recommendations"] == [advice]
    assert len(ask(client)["recommendations"]) == 2


def test_sharing_starts_with_the_chosen_domain(client, three):
    html = client.get(section(PracticeIndexPage).url, {"domain": "werk"}).content.decode()
    assert re.search(r'<a href="/nl/[a-z-]+/\?domain=werk">Deel het met ons!</a>', html)


def queries_of(client, django_assert_max_num_queries, query: str) -> int:
    url = f"{section(PracticeIndexPage).url}?{query}"
    client.get(url)
    with django_assert_max_num_queries(14) as queries:
        assert client.get(url).status_code == 200
    return len(queries)


EVERYTHING = (
    f"domain=werk&municipality={GENT}&province=40000&reach=1&recurring=4&target=huurders"
    "&sort=title&page=1"
)


@pytest.mark.parametrize("query", ["", "domain=werk", EVERYTHING])
def test_queries_stay_few_and_flat(client, work, django_assert_max_num_queries, query):
    """At most 14, whatever is chosen, and not one more for twenty times the practices."""
    group = TargetGroupFactory(code="huurders")

    def add(number: int) -> None:
        for _each in range(number):
            PracticePageFactory(
                domain=work,
                applied_in=places(GENT, ANTWERPEN),
                target_groups=[group],
                reach=1,
                recurring=4,
            )

    add(2)
    RecommendationPageFactory(domain=work)
    few = queries_of(client, django_assert_max_num_queries, query)
    add(40)
    RecommendationPageFactory.create_batch(4, domain=work)
    assert queries_of(client, django_assert_max_num_queries, query) == few
