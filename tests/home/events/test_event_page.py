"""An event on its page: when, where, who may come, the programme, the report."""

import re
from datetime import UTC, date, datetime, time

import pytest
import time_machine
from django.core.exceptions import ValidationError
from django.db import connection
from django.test.utils import CaptureQueriesContext

from home.models import EventPage
from home.models.events.showing import place_words
from tandem.content.models import DocumentKind
from tandem.places.models import Municipality
from tests.factories.events import EventPageFactory, NetworkPageFactory, document_of, in_days
from tests.factories.pages import PracticePageFactory, SiteImageFactory, with_sizes

pytestmark = pytest.mark.django_db

#: 5 June 2019 from noon to three, Belgian summer time: 10:00 to 13:00 UTC.
NETWORK_MOMENT = {"first_day": date(2019, 6, 5), "start_time": time(12), "end_time": time(15)}


def text_of(client, page) -> str:
    """The main part of the page in one line, without mark-up."""
    html = client.get(page.url).content.decode()
    main = html.split("<main", 1)[1].split("</main>", 1)[0]
    return " ".join(re.sub(r"<[^>]+>", " ", main).replace("\u00a0", " ").split())


def test_hours_are_instants_of_a_belgian_clock():
    page = EventPageFactory(**NETWORK_MOMENT)
    page = EventPage.objects.get(pk=page.pk)
    assert page.begins == datetime(2019, 6, 5, 10, tzinfo=UTC)
    assert page.finishes == datetime(2019, 6, 5, 13, tzinfo=UTC)


def test_event_without_hours_lasts_its_whole_day():
    page = EventPageFactory(first_day=date(2020, 11, 20), start_time=None, end_time=None)
    page = EventPage.objects.get(pk=page.pk)
    assert page.begins == datetime(2020, 11, 19, 23, tzinfo=UTC)
    assert page.finishes == datetime(2020, 11, 20, 23, tzinfo=UTC)


@pytest.mark.parametrize(
    ("now", "state", "words"),
    [
        ("2019-06-04T21:59:59Z", "upcoming", "Komt eraan"),
        ("2019-06-04T22:00:00Z", "today", "Vandaag"),
        ("2019-06-05T12:59:59Z", "today", "Vandaag"),
        ("2019-06-05T13:00:00Z", "past", "Voorbij"),
    ],
)
def test_state_follows_the_clock(client, now, state, words):
    page = EventPageFactory(**NETWORK_MOMENT)
    with time_machine.travel(now, tick=False):
        assert page.state() == state
        assert f"Evenement {words} " in text_of(client, page)


def test_cancelled_event_says_so_first_and_takes_no_registrations(client):
    page = EventPageFactory(
        is_cancelled=True,
        cancelled_note="De spreker is ziek; er komt een andere dag.",
        registration_link="https://example.org/inschrijven",
    )
    text = text_of(client, page)
    assert page.state() == "cancelled"
    assert "Dit evenement gaat niet door. De spreker is ziek; er komt een andere dag." in text
    assert "Inschrijven" not in text


def test_facts_name_day_place_organiser_and_audience(client):
    page = EventPageFactory(
        **NETWORK_MOMENT,
        venue="Stadhuis",
        address="Botermarkt 2, 8800 Roeselare",
        place=Municipality.objects.get(nis="36015"),
        organiser="Stad Roeselare",
        audience="Iedereen die met welzijn werkt",
    )
    text = text_of(client, page)
    assert "Wanneer woensdag 5 juni 2019, van 12.00 uur tot 15.00 uur" in text
    assert "Waar Stadhuis, Botermarkt 2, 8800 Roeselare Organisator" in text
    assert "Organisator Stad Roeselare" in text
    assert "Voor wie Iedereen die met welzijn werkt" in text
    assert "Wie mag komen" not in text
    assert "Wie mag komen Open voor iedereen" in text_of(client, EventPageFactory())


@pytest.mark.parametrize(
    ("address", "words"),
    [
        ("", "Stadhuis, Roeselare"),
        ("Botermarkt 2", "Stadhuis, Botermarkt 2, Roeselare"),
        ("Botermarkt 2, 8800", "Stadhuis, Botermarkt 2, 8800 Roeselare"),
        ("Botermarkt 2, 8800 Roeselare", "Stadhuis, Botermarkt 2, 8800 Roeselare"),
        ("Roeselarestraat 5", "Stadhuis, Roeselarestraat 5, Roeselare"),
    ],
)
def test_town_follows_its_postal_code_and_is_named_once(address, words):
    page = EventPageFactory(address=address, place=Municipality.objects.get(nis="36015"))
    assert place_words(page) == words
    assert page.calendar_entries()[0].place == words


def test_facts_in_french(client):
    page = EventPageFactory(
        **NETWORK_MOMENT, language="fr", place=Municipality.objects.get(nis="36015")
    )
    text = text_of(client, page)
    assert "Quand mercredi 5 juin 2019, de 12 h 00 à 15 h 00" in text
    assert "Où Stadhuis, Roulers" in text


def test_event_of_several_days(client):
    page = EventPageFactory(
        first_day=date(2020, 11, 20),
        start_time=time(9),
        last_day=date(2020, 11, 21),
        end_time=time(16),
    )
    assert (
        "van vrijdag 20 november 2020 om 9.00 uur tot zaterdag 21 november 2020 om 16.00 uur"
        in text_of(client, page).replace("om 09.00", "om 9.00")
    )


def test_invitation_names_the_network_in_the_language_of_the_reader(client):
    dutch = NetworkPageFactory(title="Netwerk van de 19")
    french = NetworkPageFactory(title="Réseau des 19", language="fr", translation_of=dutch)
    page = EventPageFactory(language="fr", admission="invitation", network=dutch)
    html = client.get(page.url).content.decode()
    assert f'réservé aux membres de <a href="{french.url}">Réseau des 19</a>' in " ".join(
        html.split()
    )


def test_invitation_without_a_network_is_said_too(client):
    assert "Alleen op uitnodiging" in text_of(client, EventPageFactory(admission="invitation"))


def test_link_to_the_meeting_is_gone_once_it_is_over(client):
    link = "https://example.org/vergadering"
    coming = EventPageFactory(attendance="online", venue="", online_link=link)
    over = EventPageFactory(attendance="online", venue="", online_link=link, past=True)
    assert link in client.get(coming.url).content.decode()
    assert link not in client.get(over.url).content.decode()


def test_event_at_a_place_is_said_to_be_online_too(client):
    page = EventPageFactory(attendance="both", place=Municipality.objects.get(nis="21004"))
    assert "Waar Stadhuis, Brussel · ook online" in text_of(client, page)


def test_online_event_without_link_says_who_sends_it(client):
    page = EventPageFactory(attendance="both")
    assert "De organisator stuurt de link naar wie deelneemt." in text_of(client, page)


@pytest.mark.parametrize(
    ("days", "words"),
    [
        (0, "Inschrijven Schrijf u in voor dit evenement Per e-mail: in@example.org"),
        (-1, "Inschrijven U kon inschrijven tot "),
    ],
)
def test_registration_until_its_last_day(client, days, words):
    page = EventPageFactory(
        registration_link="https://example.org/inschrijven",
        registration_email="in@example.org",
        register_by=in_days(days),
    )
    assert words in text_of(client, page)


def test_report_comes_before_the_announcement_once_it_is_over(client):
    texts = {
        "body": [("rich_text", "<p>De aankondiging</p>")],
        "report": [("rich_text", "<p>Zo was het</p>")],
    }
    coming, over = EventPageFactory(**texts), EventPageFactory(**texts, past=True)
    assert "Zo was het" not in text_of(client, coming)
    assert re.search("Verslag Zo was het .*De aankondiging", text_of(client, over))


def test_session_shows_its_practice_and_its_files_by_what_they_are(client):
    dutch = PracticePageFactory(title="De Drempelmeter")
    french = PracticePageFactory(title="Le Drempelmeter", language="fr", translation_of=dutch)
    page = EventPageFactory(
        language="fr",
        programme=[
            ("part", "L’après-midi"),
            ("session", session(practice=dutch, documents=two_files())),
        ],
    )
    text, html = text_of(client, page), client.get(page.url).content.decode()
    assert "L’après-midi 13 h 30 à 14 h 15 Mesurer les obstacles Ville de Hasselt" in text
    assert f'<a href="{french.url}">Le Drempelmeter</a>' in html
    assert re.findall(r"(Présentation|Fiche d’information) ?: De Drempelmeter, Hasselt", text) == [
        "Présentation",
        "Fiche d’information",
    ]


def test_practice_that_is_not_translated_is_left_out(client):
    page = EventPageFactory(
        language="fr", programme=[("session", session(practice=PracticePageFactory()))]
    )
    assert "Mesurer les obstacles" in text_of(client, page)
    assert "La pratique" not in text_of(client, page)


def session(**more) -> dict:
    return {
        "title": "Mesurer les obstacles",
        "speakers": "Ville de Hasselt",
        "start": time(13, 30),
        "end": time(14, 15),
        **more,
    }


def two_files() -> list:
    return [
        ("document", {"document": document_of(kind, "De Drempelmeter, Hasselt"), "title": ""})
        for kind in (DocumentKind.PRESENTATION, DocumentKind.INFO_SHEET)
    ]


@pytest.mark.parametrize(
    ("typed", "field"),
    [
        ({"first_day": date(2027, 3, 28), "start_time": time(2, 30)}, "start_time"),
        (
            {"first_day": date(2027, 3, 28), "start_time": time(1), "end_time": time(2, 59)},
            "end_time",
        ),
        ({"last_day": date(2019, 1, 1)}, "last_day"),
        ({"start_time": None}, "start_time"),
        ({"start_time": time(15)}, "end_time"),
        ({"online_link": "https://example.org/x"}, "online_link"),
        (
            {"attendance": "online", "admission": "invitation", "online_link": "https://x.org"},
            "online_link",
        ),
        ({"venue": ""}, "place"),
    ],
)
def test_mistake_is_shown_beside_its_field(typed, field):
    page = EventPageFactory()
    for name, value in typed.items():
        setattr(page, name, value)
    with pytest.raises(ValidationError) as refused:
        page.full_clean()
    assert list(refused.value.message_dict) == [field]


@pytest.mark.parametrize(
    "typed",
    [
        {"first_day": date(2027, 3, 28), "start_time": time(1, 59), "end_time": time(3)},
        {"first_day": date(2027, 10, 31), "start_time": time(2, 30), "end_time": time(3)},
        {"start_time": None, "end_time": None},
        {"end_time": None},
        {"attendance": "online", "venue": "", "online_link": "https://example.org/x"},
    ],
)
def test_what_is_possible_is_accepted(typed):
    page = EventPageFactory()
    for name, value in typed.items():
        setattr(page, name, value)
    page.full_clean()
    page.save()
    stored = EventPage.objects.get(pk=page.pk)
    assert {name: getattr(stored, name) for name in typed} == typed
    assert stored.begins <= stored.finishes


def test_event_within_its_budget_however_long_its_programme(client):
    assert _queries(client, 1) == _queries(client, 20) <= 17


def _queries(client, number: int) -> int:
    sessions = [
        session(practice=PracticePageFactory(), documents=two_files()) for _each in range(number)
    ]
    page = EventPageFactory(
        past=True,
        place=Municipality.objects.get(nis="36015"),
        admission="invitation",
        network=NetworkPageFactory(),
        programme=[("session", one) for one in sessions],
        report=[("rich_text", "<p>Zo was het</p>")],
        report_documents=two_files(),
    )
    client.get(page.url)
    with CaptureQueriesContext(connection) as asked:
        html = client.get(page.url).content.decode()
    assert html.count('class="document-link"') == 2 * number + 2
    return len(asked)


@pytest.mark.parametrize("number", [2, 6])
def test_pictures_of_the_report_are_fetched_together(client, django_assert_max_num_queries, number):
    page = EventPageFactory(past=True, report=[("gallery", [_picture() for _ in range(number)])])
    client.get(page.url)
    with django_assert_max_num_queries(12):
        html = client.get(page.url).content.decode()
    assert html.count("<picture>") == number


def _picture() -> dict:
    image = with_sizes(SiteImageFactory())
    return {"image": {"image": image, "alt_text": "Een zaal", "decorative": False}, "caption": ""}
