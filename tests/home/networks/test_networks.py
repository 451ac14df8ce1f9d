"""Networks: members, structure, meetings, practices."""

import re

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from home.models import NetworkIndexPage, NetworkPage
from tandem.places.models import Municipality
from tests.factories.events import (
    EventPageFactory,
    EventSeriesPageFactory,
    NetworkPageFactory,
    in_days,
)
from tests.factories.pages import PracticePageFactory, home, section

pytestmark = pytest.mark.django_db


def brussels() -> list[Municipality]:
    return list(Municipality.objects.current().brussels())


def text_of(client, page) -> str:
    html = client.get(page.url).content.decode().split("<main", 1)[1].split("</main>", 1)[0]
    return " ".join(re.sub(r"<[^>]+>", " ", html).split())


def test_all_nineteen_members_stand_in_a_folded_list(client):
    page = NetworkPageFactory(members=brussels())
    html = client.get(page.url).content.decode()
    folded = html.split("<details>", 1)[1].split("</details>", 1)[0]
    assert folded.count("<li>") == 19
    assert "(19)" in folded
    assert "Anderlecht , Brussel , Elsene …" in text_of(client, page)


def test_members_lead_to_their_municipality_page(client):
    page = NetworkPageFactory(members=brussels())
    html = client.get(page.url).content.decode()
    address = "/nl/gemeenten/anderlecht-21001/"
    # Once in the sentence, once in the folded list.
    assert html.count(f'<a href="{address}">Anderlecht</a>') == 2
    assert client.get(address).status_code == 200


def test_members_have_their_french_names_in_french(client):
    page = NetworkPageFactory(members=brussels(), language="fr")
    assert "Anderlecht , Auderghem , Berchem-Sainte-Agathe …" in text_of(client, page)


def test_functions_represent_a_municipality(client):
    page = NetworkPageFactory(
        members=brussels(), represented_by="both", competence="gelijke kansen"
    )
    assert (
        "Elke gemeente wordt vertegenwoordigd door haar ambtenaar en haar schepen "
        "voor gelijke kansen." in text_of(client, page)
    )


def test_structure_of_a_platform_keeps_its_groups_rhythms_and_partners(client):
    themes = ["Kind", "Jeugd", "Taal", "Vrije tijd", "Werk"]
    page = NetworkPageFactory(
        structure=[
            ("whole_network", {"rhythm": "Twee keer per jaar", "people": "Alle partners"}),
            ("steering_group", {"rhythm": "Meermaals", "people": "Interne medewerkers"}),
            *(("working_group", {"theme": theme, "rhythm": "Vier keer"}) for theme in themes),
            ("internal_partners", {"names": ["Bibliotheek"]}),
            ("external_partners", {"names": ["Scholen", "CLB"]}),
            ("volunteers", {"names": ["De Schooltas"]}),
            ("lived_experience", "Ervaringsdeskundigen denken mee."),
        ]
    )
    text = text_of(client, page)
    assert "Het hele netwerk Komt samen Twee keer per jaar Wie Alle partners" in text
    assert "Stuurgroep Komt samen Meermaals Wie Interne medewerkers" in text
    assert f"Werkgroepen {' '.join(f'{theme} Vier keer' for theme in themes)}" in text
    assert "Interne partners Bibliotheek Externe partners Scholen CLB" in text
    assert "Vrijwilligers De Schooltas" in text
    assert "Ervaringsdeskundigen Ervaringsdeskundigen denken mee." in text


def test_network_without_anything_else_has_no_empty_headings(client):
    html = client.get(NetworkPageFactory().url).content.decode()
    main = html.split("<main", 1)[1].split("</main>", 1)[0]
    assert "<h2" not in main


def test_meetings_and_practices_are_in_the_language_of_the_reader(client):
    series, practice = EventSeriesPageFactory(), PracticePageFactory()
    french_series = EventSeriesPageFactory(
        language="fr", translation_of=series, title="Les rencontres"
    )
    PracticePageFactory(language="fr", translation_of=practice, title="Une bonne pratique")
    untranslated = EventPageFactory(title="Alleen in het Nederlands")
    activity = {
        "kind": "meeting",
        "for_whom": "les échevins",
        "text": "Trois fois par an.",
        "pages": [series, untranslated],
    }
    page = NetworkPageFactory(
        language="fr", activities=[("activity", activity)], practices=[("practice", practice)]
    )
    html = client.get(page.url).content.decode()
    assert "<h3>Rencontres pour les échevins</h3>" in html
    assert f'<a href="{french_series.url}">Les rencontres</a>' in html
    assert "Une bonne pratique" in html
    assert "Alleen in het Nederlands" not in html


def test_next_events_of_the_members_appear_by_themselves(client):
    dutch = NetworkPageFactory()
    french = NetworkPageFactory(language="fr", translation_of=dutch)
    for day, title in ((20, "Plus tard"), (3, "Bientôt"), (-3, "Passé")):
        EventPageFactory(
            language="fr",
            title=title,
            first_day=in_days(day),
            admission="invitation",
            network=dutch,
        )
    EventPageFactory(language="fr", title="Autre chose")
    found = client.get(french.url).context_data["next_events"]
    assert [event.title for event in found] == ["Bientôt", "Plus tard"]


def test_list_names_networks_with_their_number_of_members(client):
    NetworkPageFactory(title="Zele", members=brussels()[:1])
    NetworkPageFactory(title="De 19", members=brussels())
    NetworkPageFactory(title="Ontwerp", live=False)
    page = section(NetworkIndexPage)
    found = client.get(page.url).context_data["page_obj"].object_list
    assert [(network.title, network.number) for network in found] == [("De 19", 19), ("Zele", 1)]
    assert "19 gemeenten" in text_of(client, page)
    assert "1 gemeente" in text_of(client, page)


def test_empty_list_says_so(client):
    assert "Er zijn hier nog geen netwerken." in text_of(client, section(NetworkIndexPage))


def test_networks_of_a_municipality_are_found_once():
    anderlecht, other = brussels()[:2]
    both = NetworkPageFactory(members=[anderlecht, other])
    NetworkPageFactory(members=[other])
    NetworkPageFactory(members=[anderlecht], live=False)
    french = NetworkPageFactory(members=[anderlecht], language="fr")
    found = NetworkPage.objects.with_members([anderlecht.nis, "99999"])
    assert set(found) == {both, french}
    assert (
        list(
            NetworkPage.objects.with_members([anderlecht.nis, other.nis]).in_language_of(home())
        ).count(both)
        == 1
    )


def test_networks_are_a_section_outside_the_main_menu(client):
    page = section(NetworkIndexPage)
    assert page.show_in_menus is False
    assert (page.url, section(NetworkIndexPage, "fr").url) == ("/nl/netwerken/", "/fr/reseaux/")


def test_network_within_its_budget_however_large(client):
    assert _queries(client, 1) == _queries(client, 19) <= 17


def _queries(client, number: int) -> int:
    members = brussels()[:number]
    network = NetworkPageFactory(members=members)
    practices = [PracticePageFactory(applied_in=members) for _each in members]
    for member in members:
        EventPageFactory(network=network, place=member)
    network.practices = [("practice", practice) for practice in practices]
    series = [EventSeriesPageFactory() for _each in members]
    activity = {"kind": "meeting", "for_whom": "", "text": "", "pages": series}
    network.activities = [("activity", activity)]
    network.save()
    client.get(network.url)
    with CaptureQueriesContext(connection) as asked:
        client.get(network.url)
    return len(asked)
