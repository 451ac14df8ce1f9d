"""Events and networks in the other language: words are translated, facts are shared."""

from datetime import time

import pytest
from wagtail.models import Locale
from wagtail_localize.models import TranslationSource
from wagtail_localize.operations import translate_object

from home.models import EventPage, NetworkPage
from tandem.content.models import DocumentKind
from tandem.places.models import Municipality
from tests.factories.accounts import UserFactory
from tests.factories.events import (
    EventPageFactory,
    EventSeriesPageFactory,
    NetworkPageFactory,
    document_of,
    in_days,
)
from tests.factories.pages import PracticePageFactory

pytestmark = pytest.mark.django_db


def french_of(page):
    """The French draft that localize makes."""
    page.save_revision().publish()
    page = type(page).objects.get(pk=page.pk)
    translate_object(page, [Locale.objects.get(language_code="fr")], user=UserFactory())
    twin = type(page).objects.get(translation_key=page.translation_key, locale__language_code="fr")
    return twin.get_latest_revision_as_object()


def words_to_translate(page) -> set[str]:
    """What a translator is asked."""
    source = TranslationSource.objects.get_for_instance(page)
    return {segment.string.data for segment in source.stringsegment_set.select_related("string")}


def an_event(**more) -> EventPage:
    file = document_of(DocumentKind.PRESENTATION, "De Drempelmeter, Hasselt")
    return EventPageFactory(
        title="Praktijkendag",
        place=Municipality.objects.get(nis="36015"),
        organiser="Stad Roeselare",
        register_by=in_days(5),
        network=NetworkPageFactory(),
        admission="invitation",
        programme=[
            (
                "session",
                {
                    "title": "Drempels meten",
                    "start": time(12),
                    "end": time(13),
                    "description": "Wat houdt mensen tegen?",
                    "speakers": "Stad Hasselt",
                    "practice": PracticePageFactory(),
                    "documents": [("document", {"document": file, "title": ""})],
                },
            )
        ],
        **more,
    )


def test_days_hours_place_and_network_are_shared():
    page = an_event()
    french = french_of(page)
    shared = [
        "first_day",
        "start_time",
        "end_time",
        "place_id",
        "network_id",
        "admission",
        "attendance",
        "register_by",
    ]
    assert {name: getattr(french, name) for name in shared} == {
        name: getattr(page, name) for name in shared
    }
    assert (french.begins, french.finishes) == (page.begins, page.finishes)


def test_sessions_keep_their_hours_practice_and_files_and_give_their_words():
    page = an_event()
    french = french_of(page)
    nl, fr = page.programme[0].value, french.programme[0].value
    for name in ("start", "end", "practice"):
        assert fr[name] == nl[name]
    assert [block.value["document"] for block in fr["documents"]] == [
        block.value["document"] for block in nl["documents"]
    ]
    assert words_to_translate(page) >= {
        "Praktijkendag",
        "Stad Roeselare",
        "Drempels meten",
        "Wat houdt mensen tegen?",
        "Stad Hasselt",
    }


def test_series_of_events_is_translated_with_its_rhythm():
    series = EventSeriesPageFactory(rhythm="Drie keer per jaar")
    french_of(series)
    assert "Drie keer per jaar" in words_to_translate(series)


def test_members_are_shared_and_structure_is_translated():
    members = list(Municipality.objects.current().brussels())
    page = NetworkPageFactory(
        members=members,
        represented_by="both",
        competence="gelijke kansen",
        structure=[
            ("working_group", {"theme": "Taal", "rhythm": "vier keer per jaar", "people": ""}),
            ("external_partners", {"names": ["Scholen"]}),
        ],
    )
    french = french_of(page)
    assert isinstance(french, NetworkPage)
    assert set(french.members.all()) == set(members)
    assert french.represented_by == "both"
    assert words_to_translate(page) >= {"gelijke kansen", "Taal", "vier keer per jaar", "Scholen"}
