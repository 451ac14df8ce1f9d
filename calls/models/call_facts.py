"""What the page and the card of a call say in figures and dates."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal
from functools import partial
from typing import Any

from django.http import HttpRequest
from django.urls import NoReverseMatch, reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from wagtail.models import Page

from calls.enums import CallPhase
from calls.models.award_rows import AwardRow, AwardTotal, awards_of, rows
from calls.models.call import Call
from calls.models.envelope import Envelope
from tandem.content.cards import Card, Tag
from tandem.content.municipality_links import municipality_url
from tandem.formats.dates import belgian, moment
from tandem.formats.euro import euro
from tandem.formats.language import current_language

TONES = {CallPhase.OPEN: "open", CallPhase.ANNOUNCED: "", CallPhase.IN_REVIEW: "warn"}
#: How many awards of the call before stand on a call page.
SHOWN_AWARDS = 3


@dataclass(frozen=True)
class ApplyCard:
    """The fields of components/apply_card."""

    state: str
    deadline: str
    deadline_iso: str
    hint: str
    days_left: int = 0
    last_day_text: str = ""
    elapsed_percent: int | None = None
    start_url: str = ""


@dataclass(frozen=True)
class Previous:
    """The awards of the call before: the first few, and the total of all."""

    page: Page
    rows: list[AwardRow]
    total: AwardTotal


def phase_tag(phase: str) -> Tag:
    """The phase in words and its colour."""
    return Tag(text=str(CallPhase(phase).label), tone=TONES.get(CallPhase(phase), "plain"))


def key_facts(call: Call, envelopes: Iterable[Envelope], *, duration: str) -> list[dict[str, str]]:
    """Budget, amount per project and duration, as far as they are known."""
    budget = sum((envelope.cap for envelope in envelopes), start=Decimal(0))
    facts = [
        {"label": _("Total budget"), "value": euro(budget, cents=False) if budget else ""},
        {"label": _("Per project"), "value": amounts(call)},
        {"label": _("Duration"), "value": duration},
    ]
    return [fact for fact in facts if fact["value"]]


def regime_note(call: Call) -> str:
    """In which language the file is written, where a reader could not choose her own."""
    if current_language() in call.regime.file_languages:
        return ""
    return _("Applications for this call are written in Dutch.")


def amounts(call: Call) -> str:
    """`2.500 to 12.500 euro`, `up to 150.000 euro`, or nothing."""
    if call.maximum_amount is None:
        return ""
    most = euro(call.maximum_amount, cents=False)
    if not call.minimum_amount:
        return _("up to %(amount)s") % {"amount": most}
    least = euro(call.minimum_amount, cents=False)
    return _("from %(least)s to %(most)s") % {"least": least, "most": most}


def apply_card(call: Call, phase: CallPhase, now: datetime, *, hint: str) -> ApplyCard | None:
    """Days left are Belgian calendar days; on the last day hours are counted instead."""
    if not (call.opens_at and call.closes_at):
        return None
    if phase is not CallPhase.OPEN:
        soon = phase is CallPhase.ANNOUNCED
        at = call.opens_at if soon else call.closes_at
        state = "soon" if soon else "closed"
        return ApplyCard(state=state, deadline=moment(at), deadline_iso=at.isoformat(), hint="")
    whole = call.closes_at - call.opens_at
    return ApplyCard(
        state="open",
        deadline=moment(call.closes_at),
        deadline_iso=call.closes_at.isoformat(),
        hint=hint,
        days_left=(belgian(call.closes_at).date() - belgian(now).date()).days,
        last_day_text=_hours_left(call.closes_at, now),
        elapsed_percent=round(100 * ((now - call.opens_at) / whole)),
        start_url=start_url(call),
    )


def start_url(call: Call) -> str:
    """Where one starts an application; empty where this site takes none."""
    try:
        return reverse("calls:start", args=[call.code])
    except NoReverseMatch:
        return ""


def _hours_left(closes_at: datetime, now: datetime) -> str:
    hours = int((closes_at - now).total_seconds() // 3600)
    if hours < 1:
        return _("less than one hour left")
    return ngettext("%(hours)s hour left", "%(hours)s hours left", hours) % {"hours": hours}


def call_card(page: Any, url: str) -> Card:
    """`page` is a CallPage from `with_phase`: it knows its phase."""
    call, phase = page.call, CallPhase(page.phase)
    details = [
        _("For: %(who)s") % {"who": page.who_may_apply} if page.who_may_apply else "",
        _("Per project: %(amounts)s") % {"amounts": amounts(call)} if amounts(call) else "",
        _when(call, phase),
    ]
    return Card(
        title=page.title,
        url=url,
        kind=page.card_kind,
        kicker=call.programme.title,
        tag=phase_tag(phase),
        summary=page.purpose or page.introduction,
        picture=page.card_picture(),
        details=[line for line in details if line],
    )


def _when(call: Call, phase: CallPhase) -> str:
    if phase is CallPhase.ANNOUNCED:
        if call.opens_at is None:
            return ""
        return _("Opens on %(moment)s") % {"moment": moment(call.opens_at)}
    if call.closes_at is None:
        return ""
    text = _("Apply until %(moment)s") if phase is CallPhase.OPEN else _("Closed on %(moment)s")
    return text % {"moment": moment(call.closes_at)}


def previous_results(page: Any, request: HttpRequest) -> Previous:
    """`page` is an AwardsPage. All awards are read, so the total needs no query of its own."""
    awards: list[Any] = list(awards_of(page.call))
    total = sum((award.amount for award in awards), start=Decimal(0))
    return Previous(
        page=page,
        rows=rows(awards[:SHOWN_AWARDS], current_language(), partial(municipality_url, request)),
        total=AwardTotal(count=len(awards), sum=total),
    )
