"""The steps of a call as its page shows them, with their state at this instant."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from typing import Any

from django.utils.translation import gettext as _

from calls.models.call import Call
from tandem.formats.dates import BELGIUM, long_date, moment


@dataclass(frozen=True)
class Step:
    """The fields of components/timeline: `state` is done, now or next."""

    title: str
    when: str
    iso: str
    state: str


@dataclass(frozen=True)
class _Span:
    title: str
    when: str
    iso: str
    start: datetime
    end: datetime


def timeline(call: Call, steps: Iterable[Any], now: datetime) -> list[Step]:
    """Opening and closing of the call between the page's own steps, by the instant they begin.

    `steps` holds values of `StepBlock`; days begin and end at midnight, Belgian time.
    """
    dated = (step for step in steps if step["day"])  # a draft may hold one that is not finished
    spans = [*_call_spans(call), *(_day_span(step) for step in dated)]
    spans.sort(key=lambda span: (span.start, span.end))
    return [Step(span.title, span.when, span.iso, _state(span, now)) for span in spans]


def _state(span: _Span, now: datetime) -> str:
    if now >= span.end:
        return "done"
    return "now" if now >= span.start else "next"


def _call_spans(call: Call) -> list[_Span]:
    if not (call.opens_at and call.closes_at):
        return []
    opens, closes = call.opens_at, call.closes_at
    until = _("until %(moment)s") % {"moment": moment(closes)}
    return [
        _Span(_("The call opens"), moment(opens), opens.isoformat(), opens, opens),
        _Span(_("Apply"), until, closes.isoformat(), opens, closes),
    ]


def _day_span(step: Any) -> _Span:
    first, last = step["day"], step["until"] or step["day"]
    when = step["words"] or _days(first, last)
    end = _midnight(last + timedelta(days=1))
    return _Span(step["label"], when, first.isoformat(), _midnight(first), end)


def _days(first: date, last: date) -> str:
    if first == last:
        return long_date(first)
    return _("%(first)s to %(last)s") % {"first": long_date(first), "last": long_date(last)}


def _midnight(day: date) -> datetime:
    return datetime.combine(day, time.min, tzinfo=BELGIUM)
