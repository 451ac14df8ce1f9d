"""Load the demo: one transaction, so that it is there as a whole or not at all."""

import time
from collections.abc import Iterator
from contextlib import contextmanager

from django.db import transaction
from django.utils import translation

from calls.announcing.opening import open_call
from calls.models import Call
from tandem.demo.loading.applications import load_applications
from tandem.demo.loading.awards import load_awards
from tandem.demo.loading.calls import build_call, load_call_page
from tandem.demo.loading.events import load_events, load_series
from tandem.demo.loading.glossary import load_glossary
from tandem.demo.loading.help import load_help, load_site_texts
from tandem.demo.loading.indexing import indexing_at_the_end
from tandem.demo.loading.networks import load_networks
from tandem.demo.loading.news import load_news, load_waiting
from tandem.demo.loading.organisations import organisation
from tandem.demo.loading.pages import Press
from tandem.demo.loading.people import load_people
from tandem.demo.loading.practices import load_practices
from tandem.demo.loading.programmes import load_programmes
from tandem.demo.loading.site import load_site
from tandem.demo.loading.themes import load_themes
from tandem.demo.reading import content
from tandem.organisations.models import OrganisationKind, Right

#: Seconds by what was loaded.
Timings = dict[str, float]


def is_loaded() -> bool:
    """Whether the demo is in this database."""
    return Call.objects.filter(code=content("call_brussels_2027")["code"]).exists()


@transaction.atomic
def load() -> Timings:
    """Everything, in the order in which one thing needs another. Raises where it was loaded before."""
    if is_loaded():
        raise RuntimeError("The demo is loaded already")
    timings: Timings = {}
    begin = time.monotonic()
    with translation.override("nl"), indexing_at_the_end():
        _load(timings)
    timings["indexes"] = time.monotonic() - begin - sum(timings.values())
    return timings


def _load(timings: Timings) -> None:
    with _timed(timings, "people"):
        users = load_people()
        _municipality(users)
    press = Press(
        users["editor"], users["translator"], users["dutch_translator"], users["approver"]
    )
    with _timed(timings, "pages"):
        load_site(press)
        load_glossary()
        load_site_texts()
        load_help(press)
    with _timed(timings, "news"):
        load_news(press)
        load_waiting(press)
    with _timed(timings, "Brussels call 2027"):
        brussels = build_call("call_brussels_2027", users)
        load_call_page(brussels, press)
        open_call(call=brussels.call, actor=users["calls_manager"])
    with _timed(timings, "Elk Telt with its applications"):
        elk_telt = build_call("call_elk_telt", users)
        load_call_page(elk_telt, press)
        load_applications(elk_telt, users)
    with _timed(timings, "awards of 2015"):
        intermunicipal = build_call("call_intermunicipal_2015", users)
        load_call_page(intermunicipal, press)
        load_awards(intermunicipal, press, users["calls_manager"])
    with _timed(timings, "programmes"):
        load_programmes(press)
    with _timed(timings, "practices"):
        series = load_series(press)
        load_practices(press)
    with _timed(timings, "networks and events"):
        load_events(press, series, load_networks(press, series))
    with _timed(timings, "themes"):
        load_themes(press)


def _municipality(users) -> None:
    """Etterbeek is there already, so that its member can begin at once."""
    organisation(
        content("municipality_answers")["organisation_nl"],
        kind=OrganisationKind.MUNICIPALITY,
        language="nl",
        address="Voorbeeldlaan 1, 1040 Etterbeek",
        member=users["municipality"],
        right=Right.MANAGE,
    )


@contextmanager
def _timed(timings: Timings, what: str) -> Iterator[None]:
    begin = time.monotonic()
    yield
    timings[what] = time.monotonic() - begin
