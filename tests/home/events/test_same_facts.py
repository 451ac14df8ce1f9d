"""Day, hour, place, cancelled: readers of both languages know it at once."""

from datetime import date, time

import pytest
from wagtail.models import Locale
from wagtail_localize.models import Translation
from wagtail_localize.operations import translate_object

from home.models import EventIndexPage, EventPage
from tandem.places.models import Municipality
from tests.factories.accounts import UserFactory
from tests.factories.events import EventPageFactory
from tests.factories.pages import section

pytestmark = pytest.mark.django_db


def event() -> EventPage:
    """A Dutch event with a French page, translated and live."""
    page = EventPageFactory(title="Praktijkendag")
    page.save_revision().publish()
    translate_object(page, [Locale.objects.get(language_code="fr")], user=UserFactory())
    publish(french(page))
    return page


def french(page: EventPage) -> EventPage:
    return EventPage.objects.get(translation_key=page.translation_key, locale__language_code="fr")


def dutch(page: EventPage) -> EventPage:
    return EventPage.objects.get(translation_key=page.translation_key, locale__language_code="nl")


def publish(page: EventPage, **facts: object) -> None:
    """As an editor does: the last draft with these facts."""
    draft = page.get_latest_revision_as_object()
    for name, value in facts.items():
        setattr(draft, name, value)
    draft.save_revision().publish()


def test_reader_of_french_sees_it_on_the_page_in_the_agenda_and_in_the_calendar(client):
    page = event()
    agenda = section(EventIndexPage, "fr")
    publish(dutch(page), is_cancelled=True)
    twin = french(page)
    assert "Cet événement n’a pas lieu." in client.get(twin.url).content.decode()
    assert '<span class="tag tag-err">Annulé</span>' in client.get(agenda.url).content.decode()
    for calendar in (twin.calendar_url(), agenda.calendar_url()):
        assert b"STATUS:CANCELLED" in client.get(calendar).content


def test_calendar_knows_that_the_entry_changed():
    page = event()
    [before] = french(page).calendar_entries()
    publish(dutch(page), is_cancelled=True)
    [after] = french(page).calendar_entries()
    assert after.changed > before.changed


def test_event_that_takes_place_after_all_does_so_in_both_languages():
    page = event()
    publish(dutch(page), is_cancelled=True)
    assert french(page).is_cancelled is True
    publish(dutch(page), is_cancelled=False)
    assert french(page).is_cancelled is False


def test_older_draft_of_the_translation_does_not_take_it_back():
    page = event()
    older = french(page).save_revision()
    publish(dutch(page), is_cancelled=True)
    older.refresh_from_db()
    older.content["is_cancelled"] = False  # a translator made it before
    older.save()
    older.publish()
    assert french(page).is_cancelled is True
    assert dutch(page).is_cancelled is True


def test_draft_that_cancels_changes_nothing_yet():
    page = event()
    draft = dutch(page)
    draft.is_cancelled = True
    draft.save_revision()
    assert french(page).is_cancelled is False


def test_pages_that_are_no_translations_any_more_still_tell_each_other():
    page = event()
    Translation.objects.update(enabled=False)
    publish(french(page), is_cancelled=True)
    assert dutch(page).is_cancelled is True
    publish(dutch(page), title="Praktijkendag 2026")
    assert french(page).is_cancelled is True


def test_event_that_moves_does_so_in_both_languages(client):
    page = event()
    place = Municipality.objects.get(pk="36015")
    moved = {"first_day": date(2031, 3, 4), "start_time": time(14), "end_time": None}
    publish(dutch(page), **moved, last_day=None, place=place, register_by=date(2031, 3, 1))
    twin = french(page)
    assert twin.begins == dutch(page).begins
    assert twin.place == place
    html = client.get(twin.url).content.decode()
    assert "mardi 4 mars 2031 à 14 h 00".replace(" h ", "\u00a0h\u00a0") in html
    draft = twin.get_latest_revision_as_object()
    assert (draft.first_day, draft.place, draft.begins) == (date(2031, 3, 4), place, twin.begins)


def test_words_of_the_translation_stay_as_they_are():
    page = event()
    publish(french(page), title="La journée", venue="Maison communale")
    publish(dutch(page), venue="Cultuurhuis", first_day=date(2031, 3, 4))
    assert (french(page).title, french(page).venue) == ("La journée", "Maison communale")


def test_nothing_is_written_where_nothing_changed():
    page = event()
    before = french(page).last_published_at
    publish(dutch(page), title="Praktijkendag 2026")
    assert french(page).last_published_at == before


def test_unfinished_translation_stays_a_draft_and_knows_it():
    page = EventPageFactory()
    page.save_revision().publish()
    translate_object(page, [Locale.objects.get(language_code="fr")], user=UserFactory())
    publish(dutch(page), is_cancelled=True)
    twin = french(page)
    assert not twin.live
    assert twin.get_latest_revision_as_object().is_cancelled is True
