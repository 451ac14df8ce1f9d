"""Comparable municipalities: the nearest in population of the same region, always the same ones."""

import pytest
from django.utils import translation
from hypothesis import given
from hypothesis import strategies as st

from home.municipalities.comparable import nearest, reason
from tandem.places.models import Municipality
from tests.factories.pages import PracticePageFactory
from tests.factories.places import address

REGIONS = ("02000", "03000", "04000")
#: Few sizes, so that ties are common.
SIZES = st.sampled_from([80, 900, 1000, 1100, 29_444, 70_000])


@st.composite
def landscapes(draw):
    """Municipalities of three regions; some merged into the first one."""
    number = draw(st.integers(1, 12))
    here = Municipality(
        nis="10000", region_nis=draw(st.sampled_from(REGIONS)), population=draw(SIZES)
    )
    places = [here]
    for n in range(number):
        gone = draw(st.booleans())
        places.append(
            Municipality(
                nis=f"2{n:04}",
                region_nis=draw(st.sampled_from(REGIONS)),
                population=draw(st.one_of(st.none(), SIZES)),
                valid_to="2024-12-31" if gone else None,
                successor=here if gone else None,
            )
        )
    return here, draw(st.permutations(places))


@given(landscapes(), st.integers(1, 4))
def test_none_left_out_is_nearer_than_one_chosen(landscape, number):
    here, places = landscape
    chosen = nearest(here, places, number)
    fit = [
        one
        for one in places
        if one.exists
        and one.population is not None
        and one.region_nis == here.region_nis
        and one is not here
    ]
    assert len(chosen) == min(number, len(fit))
    assert all(one in fit for one in chosen)
    assert len({one.pk for one in chosen}) == len(chosen)
    farthest = max((_apart(here, one) for one in chosen), default=0)
    assert all(_apart(here, one) >= farthest for one in fit if one not in chosen)


@given(landscapes())
def test_order_does_not_depend_on_the_order_asked_in(landscape):
    here, places = landscape
    assert nearest(here, places) == nearest(here, list(reversed(places)))
    ranks = [(_apart(here, one), one.pk) for one in nearest(here, places)]
    assert ranks == sorted(ranks)


def test_one_without_known_population_is_compared_with_none():
    gone = Municipality(nis="11007", region_nis="02000", valid_to="2024-12-31")
    assert nearest(gone, [Municipality(nis="11001", region_nis="02000", population=5)]) == []


@pytest.mark.parametrize(
    ("population", "language", "text"),
    [
        (29_444, "nl", "Izegem is ongeveer even groot: 29.000 inwoners."),
        (29_444, "fr", "Izegem est à peu près aussi grande\u202f: 29\u202f000 habitants."),
        (90_914, "nl", "Izegem is groter: 91.000 inwoners."),
        (78, "nl", "Izegem is kleiner: 78 inwoners."),
    ],
)
def test_reason_is_said_as_it_is(population, language, text):
    here = Municipality(nis="1", name_nl="Hier", name_fr="Ici", population=28_000)
    other = Municipality(nis="2", name_nl="Izegem", name_fr="Izegem", population=population)
    with translation.override(language):
        assert reason(here, other) == text


@pytest.mark.django_db
class TestPage:
    def practice(self, title: str, *codes: str, **columns):
        places = list(Municipality.objects.filter(pk__in=codes))
        return PracticePageFactory(title=title, applied_in=places, **columns)

    def html_of(self, client, nis: str) -> str:
        html = " ".join(client.get(address(nis)).content.decode().split())
        return html.partition("Praktijken van vergelijkbare gemeenten")[2]

    def test_nearest_with_practices_stand_there_with_the_reason(self, client):
        self.practice("Van Izegem", "36008")
        self.practice("Van Herstappe", "73028")
        self.practice("Uit Wallonië", "62063")
        html = self.html_of(client, "34027")  # Menen
        assert "Izegem is ongeveer even groot: 29.000 inwoners." in html
        assert html.index("Van Izegem") < html.index("Van Herstappe")
        assert "Uit Wallonië" not in html

    def test_own_practices_are_no_news(self, client):
        self.practice("Van Menen en Izegem", "34027", "36008")
        assert self.html_of(client, "34027") == ""

    def test_practice_of_a_predecessor_is_its_own(self, client):
        self.practice("Uit Borsbeek", "11007")
        assert self.html_of(client, "11002") == ""
        html = self.html_of(client, "44021")  # Gent: Antwerpen has it now
        assert html.count("Uit Borsbeek") == 1
        assert "Antwerpen is groter" in html

    def test_practice_of_two_comparable_municipalities_stands_there_once(self, client):
        self.practice("Van beide", "36008", "31043")
        assert self.html_of(client, "34027").count(">Van beide<") == 1

    def test_drafts_do_not_make_a_municipality_comparable(self, client):
        self.practice("Ontwerp", "36008", live=False)
        assert self.html_of(client, "34027") == ""


def _apart(here: Municipality, other: Municipality) -> int:
    return abs((other.population or 0) - (here.population or 0))
