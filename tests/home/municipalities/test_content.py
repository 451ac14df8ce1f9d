"""What a municipality's page shows: by NIS code, with its predecessors, and never a secret."""

from datetime import date
from decimal import Decimal

import pytest

from tandem.places.models import Municipality
from tests.factories.pages import (
    AwardsPageFactory,
    NewsPageFactory,
    PracticePageFactory,
    award,
)
from tests.factories.places import address

pytestmark = pytest.mark.django_db
ANTWERP, BORSBEEK, IZEGEM, ROESELARE = "11002", "11007", "36008", "36015"


def html_of(client, nis: str, language: str = "nl") -> str:
    """The page of a municipality on one line."""
    response = client.get(address(nis, language))
    assert response.status_code == 200
    return " ".join(response.content.decode().split())


def places(*codes: str) -> list[Municipality]:
    return list(Municipality.objects.filter(pk__in=codes))


@pytest.fixture
def award_of_borsbeek():
    """Shared by Borsbeek and Mortsel in 2015, when Borsbeek was there."""
    page = AwardsPageFactory(title="Resultaten 2015")
    award(
        page.call,
        places=[BORSBEEK, "11029"],
        title="Samen onthalen",
        amount=Decimal("147240.00"),
        decided_on=date(2015, 12, 8),
    )
    award(page.call, places=["23088"], title="Van Vilvoorde", amount=Decimal("1.00"))
    return page


def test_facts_are_those_of_statbel(client):
    html = html_of(client, "73028")
    assert "<dt>NIS-code</dt> <dd> 73028 </dd>" in html
    assert "<dd> 78 </dd>" in html
    assert "Nederlands, met faciliteiten voor Franstaligen" in html
    assert "Limburg, Vlaams Gewest" in html
    html = html_of(client, "21004", "fr")
    assert "<dd> Région de Bruxelles-Capitale </dd>" in html
    assert "Néerlandais et français" in html


@pytest.mark.parametrize("nis", [BORSBEEK, ANTWERP])
def test_award_of_a_merged_municipality_is_on_both_pages(client, award_of_borsbeek, nis):
    html = html_of(client, nis)
    assert f'<a href="{award_of_borsbeek.url}">Samen onthalen</a>' in html
    assert "Borsbeek (nu Antwerpen)</a>" in html
    assert html.count("147.240,00 euro") == 2  # the row and the total
    assert "8 december 2015" in html
    assert "Van Vilvoorde" not in html


def test_former_municipality_explains_the_merger(client):
    html = html_of(client, BORSBEEK)
    assert "Borsbeek fuseerde op 1 januari 2025 en hoort sindsdien bij Antwerpen." in html
    assert '<a href="/nl/gemeenten/antwerpen-11002/">Naar Antwerpen</a>' in html
    assert "<dt>Inwoners</dt>" not in html


def test_successor_names_its_predecessors(client):
    html = html_of(client, ANTWERP)
    assert (
        '<a href="/nl/gemeenten/borsbeek-11007/">Borsbeek</a> '
        "<small>sinds 1 januari 2025 (NIS-code 11007)</small>"
    ) in html
    html = html_of(client, "82039", "fr")
    assert "depuis le 2 décembre 2024" in html


def test_all_predecessors_of_a_new_municipality_count(client):
    PracticePageFactory(title="Uit Tongeren", applied_in=places("73083"))
    PracticePageFactory(title="Uit Borgloon", applied_in=places("73009"))
    PracticePageFactory(title="Uit beide", applied_in=places("73083", "73009"))
    html = html_of(client, "73111")
    titles = [title for title in ("Uit Tongeren", "Uit Borgloon", "Uit beide") if title in html]
    assert titles == ["Uit Tongeren", "Uit Borgloon", "Uit beide"]
    assert html.count(">Uit beide<") == 1


def test_namesakes_are_kept_apart(client):
    """Saint-Nicolas is a municipality near Liège and the French name of Sint-Niklaas."""
    NewsPageFactory(title="Nieuws uit het Waasland", place_id="46021")
    assert "Nieuws uit het Waasland" in html_of(client, "46021")
    assert "Nieuws uit het Waasland" not in html_of(client, "62093")


def test_parts_are_in_the_language_of_the_reader(client):
    PracticePageFactory(title="Nederlandse praktijk", applied_in=places(ROESELARE))
    PracticePageFactory(title="Pratique", language="fr", applied_in=places(ROESELARE))
    NewsPageFactory(title="Nieuws hier", place_id=ROESELARE)
    dutch, french = html_of(client, ROESELARE), html_of(client, ROESELARE, "fr")
    assert ("Nederlandse praktijk" in dutch, "Pratique<" in dutch) == (True, False)
    assert ("Nederlandse praktijk" in french, "Pratique<" in french) == (False, True)
    assert ("Nieuws hier" in dutch, "Nieuws hier" in french) == (True, False)


def test_drafts_are_not_shown(client):
    PracticePageFactory(title="Geheim", applied_in=places(ROESELARE), live=False)
    NewsPageFactory(title="Ook geheim", place_id=ROESELARE, live=False)
    assert "eheim" not in html_of(client, ROESELARE)


def test_award_without_public_results_is_not_shown(client, award_of_borsbeek):
    award_of_borsbeek.unpublish()
    assert "Samen onthalen" not in html_of(client, ANTWERP)
    assert "Samen onthalen" not in html_of(client, BORSBEEK)
    assert "147.240" not in client.get("/nl/gemeenten/").content.decode()


def test_award_with_results_in_one_language_is_shown_in_both(client, award_of_borsbeek):
    html = html_of(client, ANTWERP, "fr")
    assert f'<a href="{award_of_borsbeek.url}" lang="nl">Samen onthalen</a>' in html
    assert "Borsbeek (aujourd’hui Anvers)" in html
    twin = AwardsPageFactory(
        language="fr",
        title="Résultats 2015",
        call=award_of_borsbeek.call,
        translation_of=award_of_borsbeek,
    )
    assert f'<a href="{twin.url}" lang="nl">Samen onthalen</a>' in html_of(client, ANTWERP, "fr")


def test_total_is_that_of_the_rows(client, award_of_borsbeek):
    award(award_of_borsbeek.call, places=[ANTWERP], amount=Decimal("100.50"))
    assert "147.340,50 euro" in html_of(client, ANTWERP)
    assert "147.340,50 euro" not in html_of(client, BORSBEEK)


def test_municipality_without_anything_says_so_and_offers_a_way(client):
    html = html_of(client, IZEGEM)
    assert "Van Izegem staat hier nog geen praktijk." in html
    assert '<a href="/nl/praktijken/">' in html
    assert "Toegekende subsidies</h2>" not in html
    assert "Nieuws</h2>" not in html


def test_many_practices_are_all_there(client):
    for number in range(9):
        PracticePageFactory(title=f"Praktijk nr {number}", applied_in=places(ROESELARE))
    html = html_of(client, ROESELARE)
    assert [n for n in range(9) if f"Praktijk nr {n}<" not in html] == []
    assert html.count('<li class="card card-practice">') == 6
    assert "Toon de hele lijst (9)" in html


def test_names_are_links_wherever_they_stand(client, award_of_borsbeek):
    practice = PracticePageFactory(
        applied_in=places(ROESELARE, IZEGEM), applied_elsewhere="Gent-Noord"
    )
    link = '<a href="/nl/gemeenten/roeselare-36015/">Roeselare</a>'
    html = client.get(practice.url).content.decode()
    assert link in html
    assert "Gent-Noord" in html
    assert "Gent-Noord</a>" not in html
    assert link in client.get(NewsPageFactory(place_id=ROESELARE).url).content.decode()
    html = client.get(award_of_borsbeek.url).content.decode()
    assert '<a href="/nl/gemeenten/borsbeek-11007/">Borsbeek (nu Antwerpen)</a>' in html
    assert '<a href="/nl/gemeenten/mortsel-11029/">Mortsel</a>' in html


def test_names_are_plain_text_without_a_public_list(client):
    from tests.factories.places import municipality_index

    municipality_index().unpublish()
    html = client.get(PracticePageFactory(applied_in=places(ROESELARE)).url).content.decode()
    assert "Roeselare" in html
    assert "roeselare-36015" not in html
