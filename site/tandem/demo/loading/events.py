"""Series and events, with the programme and the files of their sessions."""

from datetime import date, time
from typing import Any

from calls.models import CallPage
from home.models import EventPage, EventSeriesPage, NetworkPage
from practices.models import PracticePage
from tandem.content.models import DocumentKind
from tandem.demo.loading.blocks import Block, block, body
from tandem.demo.loading.dates import day, instant, office_day
from tandem.demo.loading.documents import document
from tandem.demo.loading.identity import identity
from tandem.demo.loading.pages import Press, new_pair, texts
from tandem.demo.loading.site import section
from tandem.demo.reading import content, words
from tandem.places.models import Municipality

#: What the two files of a session are.
FILES = (DocumentKind.PRESENTATION, DocumentKind.INFO_SHEET)


def load_series(press: Press) -> dict[str, EventSeriesPage]:
    """Every series in both languages, live; by key, in Dutch."""
    return {
        node["key"]: new_pair(
            EventSeriesPage,
            section("events"),
            nl=_series_texts(node, "nl"),
            fr=_series_texts(node, "fr"),
            press=press,
        ).nl
        for node in content("events")["series"]
    }


def load_events(
    press: Press, series: dict[str, EventSeriesPage], networks: dict[str, NetworkPage]
) -> None:
    """Every event in both languages, live, in the agenda or in its series."""
    for node in content("events")["events"]:
        new_pair(
            EventPage,
            series[node["series"]] if "series" in node else section("events"),
            nl=_event_texts(node, "nl"),
            fr=_event_texts(node, "fr"),
            press=press,
            at=instant(day(node), "09:00") if "date" in node else None,
            network=networks.get(node.get("network", "")),
            **_facts(node),
        )


def _series_texts(node: dict[str, Any], language: str) -> dict[str, Any]:
    return {
        **texts(node, language, "rhythm", "organiser", "audience"),
        "body": body(node[f"body_{language}"], "series", node["key"]),
    }


def _facts(node: dict[str, Any]) -> dict[str, Any]:
    first: date = day(node)
    days = node.get("register_by_days")
    return {
        "first_day": first,
        "start_time": _hour(node, "start"),
        "end_time": _hour(node, "end"),
        "attendance": node.get("attendance", "on_site"),
        "place": Municipality.objects.filter(nis=node.get("nis", "")).first(),
        "admission": "invitation" if "network" in node else "open",
        "registration_email": node.get("registration_email", ""),
        "register_by": None if days is None else office_day(days),
    }


def _hour(node: dict[str, Any], name: str) -> time | None:
    return time.fromisoformat(node[name]) if name in node else None


def _event_texts(node: dict[str, Any], language: str) -> dict[str, Any]:
    where = ("event", node["key"])
    text = body(node[f"body_{language}"], *where)
    if "call" in node:
        text.append(_call(node["call"], *where))
    return {
        **texts(node, language, "organiser", "audience", "venue"),
        "body": text,
        "programme": [_session(one, language, *where) for one in node.get("sessions", [])],
        "report": body(node.get(f"report_{language}", []), *where, "report"),
    }


def _session(node: dict[str, Any], language: str, *where: str) -> Block:
    where = (*where, node["key"])
    practice = PracticePage.objects.filter(
        slug=node.get("practice", ""), locale__language_code="nl"
    ).first()
    value = {
        "title": node[f"title_{language}"],
        "start": node.get("start"),
        "end": node.get("end"),
        "description": node[f"text_{language}"],
        "speakers": words(node, "speakers", language),
        "practice": practice.pk if practice else None,
        "documents": session_files(node, *where) if "file" in node else [],
    }
    return block("session", value, *where)


def session_files(node: dict[str, Any], *where: str) -> list[Block]:
    """The two files of a session. They are Dutch, as those of the day itself were."""
    parts = [(node["title_nl"], [node["text_nl"]])]
    return [
        block(
            "document",
            {
                "document": document(kind=kind, title=node["file"], parts=parts).pk,
                "title": "",
            },
            *where,
            kind.value,
        )
        for kind in FILES
    ]


def _call(code: str, *where: str) -> Block:
    """The page of a call, as a card under the text."""
    page = CallPage.objects.get(call__code=code, locale__language_code="nl")
    chosen = {"type": "item", "id": identity(*where, "call", "item"), "value": page.pk}
    return block("related_pages", {"title": "", "pages": [chosen]}, *where, "call")
